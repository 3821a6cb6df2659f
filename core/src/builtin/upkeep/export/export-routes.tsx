import { Hono } from "hono";
import { type ConsoleEnv, readForm, textOf } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { ExportPage } from "./export-page.tsx";

export function exportRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) =>
    c.var.page({ title: c.var.t("export.title"), body: <ExportPage tables={ctx.exports.tables()} /> }),
  );

  // By POST: it is recorded that somebody took it.
  app.post("/", async (c) => {
    const experts = textOf(await readForm(c), "experts") === "yes";
    const text = await ctx.exports.content({ experts });
    const day = new Date(ctx.clock.now()).toISOString().slice(0, 10);
    return c.body(text, 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="nri-content-${day}.json"`,
      "cache-control": "no-store",
    });
  });
  app.post("/table", async (c) => {
    const values = await readForm(c);
    const [plugin, name] = [textOf(values, "plugin"), textOf(values, "name")];
    const type = textOf(values, "type") === "json" ? "json" : "csv";
    return c.body(await ctx.exports.table({ plugin, name, type }), 200, {
      "content-type": type === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${plugin}-${name}.${type}"`,
      "cache-control": "no-store",
    });
  });
  return app;
}
