import { Hono } from "hono";
import type { ConsoleEnv } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { RestartPage } from "./restart-page.tsx";
import { RestartWaitPage } from "./restart-wait-page.tsx";

export function restartRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", async (c) => {
    const waiting = (await ctx.plugins.list(c.var.lang)).filter(({ nextVersion }) => nextVersion !== undefined);
    return c.var.page({
      title: c.var.t("restart.title"),
      body: (
        <RestartPage
          waiting={waiting}
          startedAt={ctx.operation.startedAt()}
          mayRestart={ctx.operation.mayRestart()}
          done={c.req.query("done") !== undefined}
        />
      ),
    });
  });

  app.post("/", async (c) => {
    const since = ctx.operation.startedAt();
    await ctx.transaction((tx) => ctx.operation.restart(tx));
    return c.redirect(c.var.view.url(`/console/restart/wait?since=${since}`), 303);
  });

  app.get("/wait", async (c) => {
    const { view, page, t } = c.var;
    const since = Number(c.req.query("since"));
    if (!(since >= ctx.operation.startedAt())) return c.redirect(view.url("/console/restart?done"), 303);
    return page({ title: t("restart.wait.title"), body: <RestartWaitPage /> });
  });
  return app;
}
