import type { Context } from "hono";
import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { type ConsoleEnv, emptyForm, type FormState, listOf, readForm, textOf } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { doneWords, PluginPage } from "./plugin-page.tsx";
import { nameOf } from "./plugin-words.tsx";
import { PluginsPage } from "./plugins-page.tsx";
import { RemovalPage } from "./removal-page.tsx";
import { RemovePage } from "./remove-page.tsx";
import { ReviewedPage } from "./reviewed-page.tsx";

export function pluginRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const one = async (c: Context<ConsoleEnv>): Promise<ShownPlugin> => {
    const found = (await ctx.plugins.list(c.var.lang)).find(({ id }) => id === c.req.param("id"));
    if (found === undefined) throw new Refusal("not-found");
    return found;
  };
  const show = async (c: Context<ConsoleEnv>, plugin: ShownPlugin, form?: FormState) => {
    const findings = await ctx.plugins.health(plugin.id);
    return c.var.page({
      title: nameOf(plugin, c.var.t),
      status: form === undefined ? 200 : 422,
      mistakes: form !== undefined,
      body: <PluginPage plugin={plugin} form={form ?? formOf(plugin)} findings={findings} done={doneOf(c)} />,
    });
  };

  app.get("/", async (c) =>
    c.var.page({ title: c.var.t("plugins.title"), body: <PluginsPage plugins={await ctx.plugins.list(c.var.lang)} /> }),
  );
  app.get("/reviewed", async (c) => {
    const [index, plugins] = [await ctx.plugins.reviewed(), await ctx.plugins.list()];
    const body = <ReviewedPage index={index} installed={plugins} asked={c.req.query("asked") !== undefined} />;
    return c.var.page({ title: c.var.t("plugins.reviewed"), body });
  });
  app.post("/reviewed", async (c) => {
    await ctx.transaction((tx) => ctx.plugins.readReviewed(tx));
    return c.redirect(c.var.view.url("/console/plugins/reviewed?asked"), 303);
  });
  app.get("/:id", async (c) => show(c, await one(c)));

  app.post("/:id", async (c) => {
    const plugin = await one(c);
    const values = await readForm(c);
    const typed = Object.fromEntries(plugin.fields.map(({ name }) => [name, textOf(values, name)]));
    const problems = await ctx.transaction((tx) => ctx.plugins.choose(tx, plugin.id, { values: typed }));
    if (problems.length > 0) return show(c, plugin, { values, problems });
    return c.redirect(c.var.view.url(`/console/plugins/${plugin.id}?done=settings`), 303);
  });
  app.post("/:id/:switch{on|off}", async (c) => {
    const { id } = await one(c);
    await ctx.transaction((tx) => ctx.plugins.choose(tx, id, { on: c.req.param("switch") === "on" }));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done=${c.req.param("switch")}`), 303);
  });
  app.post("/:id/:decision{agree|reset|install}", async (c) => {
    const { id } = await one(c);
    const decision = c.req.param("decision") as "agree" | "reset" | "install";
    await ctx.transaction((tx) => ctx.plugins[decision](tx, id));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done=${decision}`), 303);
  });
  app.get("/:id/remove", async (c) => {
    const plugin = await one(c);
    const body = <RemovePage plugin={plugin} reach={await ctx.plugins.reach(plugin.id)} form={emptyForm} />;
    return c.var.page({ title: c.var.t("plugins.remove.title"), body });
  });
  app.post("/:id/remove", async (c) => {
    const plugin = await one(c);
    const values = await readForm(c);
    const data = textOf(values, "data") === "delete";
    if (data && textOf(values, "sure") !== "yes") {
      const problems = [{ path: "sure", message: c.var.t("plugins.remove.data.why") }];
      const reach = await ctx.plugins.reach(plugin.id);
      return c.var.page({
        ...{ title: c.var.t("plugins.remove.title"), status: 422, mistakes: true },
        body: <RemovePage plugin={plugin} reach={reach} form={{ values, problems }} />,
      });
    }
    const task = await ctx.transaction((tx) => ctx.plugins.remove(tx, plugin.id, { data }));
    const next = task === undefined ? `${plugin.id}?done=remove` : `${plugin.id}/removal/${task}`;
    return c.redirect(c.var.view.url(`/console/plugins/${next}`), 303);
  });
  app.get("/:id/removal/:task", async (c) => {
    const plugin = await one(c);
    const task = await ctx.plugins.task(c.req.param("task"));
    if (task?.kind !== "removal" || task.object !== plugin.id) throw new Refusal("not-found");
    return c.var.page({
      title: c.var.t("plugins.removal"),
      body: <RemovalPage plugin={plugin} task={task} />,
    });
  });
  app.post("/:id/archive", async (c) => {
    const name = textOf(await readForm(c), "name");
    return c.body(await ctx.plugins.archive(name), 200, {
      "content-type": "application/gzip",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    });
  });
  app.post("/:id/permissions", async (c) => {
    const { id, permissions } = await one(c);
    const values = await readForm(c);
    const roles = Object.fromEntries(permissions.map(({ name }) => [name, listOf(values, name)]));
    await ctx.transaction((tx) => ctx.plugins.grant(tx, id, roles));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done=permissions`), 303);
  });
  app.post("/:id/forget", async (c) => {
    const { id } = await one(c);
    await ctx.transaction((tx) => ctx.plugins.forget(tx, id));
    return c.redirect(c.var.view.url(`/console/plugins/${id}?done=forget`), 303);
  });
  return app;
}

function doneOf(c: Context<ConsoleEnv>) {
  return doneWords.find((one) => one === c.req.query("done"));
}

function formOf({ fields }: ShownPlugin): FormState {
  const values = fields.map(({ name, kind, value = "" }) => [
    name,
    kind === "yes-no" ? (value === "true" ? "yes" : "") : value,
  ]);
  return { values: Object.fromEntries(values), problems: [] };
}
