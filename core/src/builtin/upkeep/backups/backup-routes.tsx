import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import { type ConsoleEnv, readForm, textOf } from "../../../web/index.ts";
import type { UpkeepCtx } from "../upkeep-ctx.ts";
import { BackupTaskPage } from "./backup-task-page.tsx";
import { BackupsPage } from "./backups-page.tsx";

export function backupRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/", async (c) => {
    const [backups, tasks] = [await ctx.backups.list(), await ctx.backups.tasks()];
    return c.var.page({
      title: c.var.t("backups.title"),
      body: <BackupsPage backups={backups} tasks={tasks} plan={ctx.backups.plan()} zone={c.var.site.zone} />,
    });
  });

  app.post("/", async (c) => {
    const task = await ctx.transaction((tx) => ctx.backups.begin(tx));
    return c.redirect(c.var.view.url(`/console/backups/tasks/${task}`), 303);
  });

  app.post("/test", async (c) => {
    const values = await readForm(c);
    const backup = { name: textOf(values, "name"), shelf: textOf(values, "shelf") };
    const task = await ctx.transaction((tx) => ctx.backups.beginTest(tx, backup));
    return c.redirect(c.var.view.url(`/console/backups/tasks/${task}`), 303);
  });

  app.get("/tasks/:id", async (c) => {
    const task = await ctx.backups.task(c.req.param("id"));
    if (task === undefined) throw new Refusal("not-found");
    return c.var.page({
      title: c.var.t(`backups.task.${task.kind}`),
      body: <BackupTaskPage task={task} zone={c.var.site.zone} />,
    });
  });

  app.post("/download", async (c) => {
    const values = await readForm(c);
    const backup = { name: textOf(values, "name"), shelf: textOf(values, "shelf") };
    const stream = await ctx.backups.download(backup);
    return c.body(stream, 200, {
      "content-type": "application/x-tar",
      "content-disposition": `attachment; filename="nri-backup-${backup.name}.tar"`,
      "cache-control": "no-store",
    });
  });
  return app;
}
