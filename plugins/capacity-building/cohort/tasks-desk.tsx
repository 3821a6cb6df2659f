import { isLocalDate } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  DateField,
  dateParts,
  Empty,
  OwnText,
  readDateField,
  readOwnText,
  Tell,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Task } from "./cohort.ts";
import { cohortPage } from "./cohort-frame.tsx";
import { countHandIns, listTasks, putTask, removeTask } from "./task-store.ts";

/** What participants do between the sessions, and until when. */
export function addTasksDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/cohort/tasks`, async (c) => {
    const desk = await atDesk(ctx, c);
    const { t, view } = c.var;
    const tasks = await listTasks(ctx.db, desk.activity.id);
    const counts = await countHandIns(ctx.db, desk.activity.id);
    const add = { href: view.url(`${desk.path}/cohort/tasks/new`), label: t("task.new") };
    return cohortPage(c, {
      ...{ desk, title: t("task.title"), current: "/tasks" as const },
      children:
        tasks.length === 0 ? (
          <Empty title={t("task.none")} why={t("task.none.why")} action={add} />
        ) : (
          <>
            <ul class="rows">
              {tasks.map(({ id, title, due }) => (
                <li>
                  <span>
                    <a href={view.url(`${desk.path}/cohort/tasks/${id}`)}>
                      <Tell map={title} />
                    </a>{" "}
                    <span class="muted">
                      {t("task.until", { day: view.format.day(due) })} ·{" "}
                      {t("task.handed-in", { count: counts.get(id) ?? 0 })}
                    </span>
                  </span>
                  <a href={view.url(`${desk.path}/cohort/tasks/${id}/remove`)}>{t("task.remove")}</a>
                </li>
              ))}
            </ul>
            <p>
              <a class="btn" href={add.href}>
                {add.label}
              </a>
            </p>
          </>
        ),
    });
  });
  addTaskForms(ctx, app, at);
}

function addTaskForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  const find = async (c: Context<ConsoleEnv>) => {
    const desk = await atDesk(ctx, c);
    const asked = c.req.param("task") ?? "";
    const task: Task | undefined = (await listTasks(ctx.db, desk.activity.id)).find(({ id }) => id === asked);
    if (task === undefined && asked !== "new") throw new Refusal("not-found");
    return { ...desk, task };
  };
  addFormRoute(app, `${at}/cohort/tasks/:task{new|[0-9a-z]{26}}`, {
    find,
    title: (c, { task }) => c.var.t(task ? "task.change" : "task.new"),
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort/tasks`, label: c.var.t("task.title") }),
    start: (c, { task }) => ({
      ...dateParts("due", task?.due),
      ...{ title: task?.title[c.var.lang] ?? "", text: task?.text?.[c.var.lang] ?? "" },
    }),
    draw: (c, { task }) => (
      <>
        <OwnText name="title" label={c.var.t("task.name")} known={task?.title} />
        <OwnText name="text" label={c.var.t("task.what")} rows={6} known={task?.text} optional />
        <DateField name="due" label={c.var.t("task.due")} />
      </>
    ),
    submit: (c) => c.var.t("people.save"),
    async accept(c, { activity, path, task }, values) {
      const { lang, t } = c.var;
      const title = readOwnText(values, "title", { lang, known: task?.title });
      const text = readOwnText(values, "text", { lang, known: task?.text });
      const due = readDateField(values, "due");
      const problems = [
        ...(title === undefined ? [{ path: "title", message: t("task.problem.name") }] : []),
        ...(isLocalDate(due) ? [] : [{ path: "due", message: t("call.problem.day") }]),
      ];
      if (title === undefined || problems.length > 0) return problems;
      const id = task?.id ?? ctx.ids.ulid();
      await ctx.transaction((tx) => putTask(tx.db, { id, activity: activity.id, due, title, text }));
      return `${path}/cohort/tasks`;
    },
  });
  addSureRoute(app, `${at}/cohort/tasks/:task{[0-9a-z]{26}}/remove`, {
    find,
    title: (c) => c.var.t("task.remove"),
    name: ({ task }) => task && <Tell map={task.title} />,
    effect: (c) => <p>{c.var.t("task.remove.effect")}</p>,
    back: ({ path }) => `${path}/cohort/tasks`,
    submit: (c) => c.var.t("task.remove"),
    async accept(_, { path, task }) {
      if (task) await ctx.transaction((tx) => removeTask(tx.db, task.id));
      return `${path}/cohort/tasks`;
    },
  });
}
