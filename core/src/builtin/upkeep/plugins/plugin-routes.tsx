import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { type ConsoleEnv, type FormState, listOf, readForm, textOf } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { PluginPage } from "./plugin-page.tsx";
import { PluginsPage } from "./plugins-page.tsx";

export function pluginRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const one = async (c: Context<ConsoleEnv>): Promise<ShownPlugin> => {
    const found = (await ctx.plugins.list(c.var.lang)).find(({ id }) => id === c.req.param("id"));
    if (found === undefined) throw new Refusal("not-found");
    return found;
  };
  const show = (c: Context<ConsoleEnv>, plugin: ShownPlugin, form?: FormState) =>
    c.var.page({
      title: plugin.id,
      status: form === undefined ? 200 : 422,
      mistakes: form !== undefined,
      body: <PluginPage plugin={plugin} form={form ?? formOf(plugin)} done={c.req.query("done") !== undefined} />,
    });

  app.get("/", async (c) =>
    c.var.page({ title: c.var.t("plugins.title"), body: <PluginsPage plugins={await ctx.plugins.list()} /> }),
  );
  app.get("/:id", async (c) => show(c, await one(c)));

  app.post("/:id", async (c) => {
    const plugin = await one(c);
    const values = await readForm(c);
    const typed = Object.fromEntries(plugin.fields.map(({ name }) => [name, textOf(values, name)]));
    const problems = await ctx.transaction((tx) => ctx.plugins.choose(tx, plugin.id, { values: typed }));
    if (problems.length > 0) return show(c, plugin, { values, problems });
    return c.redirect(c.var.view.url(`/console/plugins/${plugin.id}?done`), 303);
  });
  app.post("/:id/:switch{on|off}", async (c) => {
    const { id } = await one(c);
    await ctx.transaction((tx) => ctx.plugins.choose(tx, id, { on: c.req.param("switch") === "on" }));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done`), 303);
  });
  app.post("/:id/:decision{agree|reset|install}", async (c) => {
    const { id } = await one(c);
    const decision = c.req.param("decision") as "agree" | "reset" | "install";
    await ctx.transaction((tx) => ctx.plugins[decision](tx, id));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done`), 303);
  });
  app.post("/:id/permissions", async (c) => {
    const { id, permissions } = await one(c);
    const values = await readForm(c);
    const roles = Object.fromEntries(permissions.map(({ name }) => [name, listOf(values, name)]));
    await ctx.transaction((tx) => ctx.plugins.grant(tx, id, roles));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done`), 303);
  });
  app.post("/:id/forget", async (c) => {
    const { id } = await one(c);
    await ctx.transaction((tx) => ctx.plugins.forget(tx, id));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done`), 303);
  });
  return app;
}

function formOf({ fields }: ShownPlugin): FormState {
  const values = fields.map(({ name, kind, value = "" }) => [
    name,
    kind === "yes-no" ? (value === "true" ? "yes" : "") : value,
  ]);
  return { values: Object.fromEntries(values), problems: [] };
}
