import { Hono } from "hono";
import type { ConsoleEnv } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { LogPage } from "./log-page.tsx";

const PAGE = 50;

export function logRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", async (c) => {
    const before = Number(c.req.query("cursor"));
    const verb = c.req.query("verb") ?? "";
    const found = await ctx.audit.list({
      limit: PAGE + 1,
      ...(Number.isInteger(before) && before > 0 ? { before } : {}),
      ...(/^[a-z-]+(\.[a-z-]+)?$/.test(verb) ? { verb } : {}),
    });
    const entries = found.slice(0, PAGE);
    const last = entries.at(-1);
    const next = found.length > PAGE && last ? String(last.seq) : undefined;
    const verdict = c.req.query("check") === undefined ? undefined : await ctx.audit.check();
    return c.var.page({
      title: c.var.t("log.title"),
      body: <LogPage entries={entries} next={next} verdict={verdict} zone={c.var.site.zone} />,
    });
  });
  return app;
}
