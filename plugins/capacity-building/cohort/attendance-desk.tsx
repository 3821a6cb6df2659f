import { isLocalDate } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import {
  addFormRoute,
  addSureRoute,
  type ConsoleEnv,
  DateField,
  listOf,
  OwnText,
  readDateField,
  readForm,
  readOwnText,
  Tell,
} from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPeople } from "../people/person-store.ts";
import { cohortPage } from "./cohort-frame.tsx";
import { AttendanceTable } from "./pages/attendance-table.tsx";
import { findParticipant, listParticipants } from "./participant-store.ts";
import { attendanceOf, noteAttendance, putSitting, removeSitting } from "./sitting-store.ts";
import { sittingsOf } from "./sittings-of.ts";

const pageSize = 30;
const mostAtOnce = 8;

/** Who was where: a table of boxes, session by session. */
export function addAttendanceDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/cohort/attendance`, (c) => showAttendance(ctx, c));
  app.post(`${at}/cohort/attendance`, async (c) => {
    const { activity, path } = await atDesk(ctx, c);
    const values = await readForm(c);
    const known = new Set((await sittingsOf(ctx.db, activity)).map(({ id }) => id));
    const participants: string[] = [];
    for (const id of listOf(values, "participant").slice(0, pageSize))
      if ((await findParticipant(ctx.db, id))?.activity === activity.id) participants.push(id);
    const sittings = listOf(values, "sitting").filter((id) => known.has(id));
    const here = new Set(listOf(values, "here"));
    await ctx.transaction((tx) => noteAttendance(tx, { sittings, participants, here }));
    const { search } = new URL(c.req.url);
    const query = new URLSearchParams(search);
    query.set("done", "saved");
    return c.redirect(c.var.view.url(`${path}/cohort/attendance?${query}`), 303);
  });
  addSittingForms(ctx, app, at);
}

async function showAttendance(ctx: CapacityCtx, c: Context<ConsoleEnv>): Promise<Response> {
  const desk = await atDesk(ctx, c);
  const all = await sittingsOf(ctx.db, desk.activity);
  const from = Math.max(0, Math.trunc(Number(c.req.query("from") ?? 0)) || 0);
  const after = c.req.query("cursor") || undefined;
  const { items, next } = await listParticipants(ctx.db, desk.activity.id, { after, limit: pageSize });
  const people = await findPeople(
    ctx.db,
    items.map(({ person }) => person),
  );
  const here = await attendanceOf(
    ctx.db,
    items.map(({ id }) => id),
  );
  const rows = items.map(({ id, person }) => ({ id, name: people.get(person)?.name ?? "" }));
  const shown = all.slice(from, from + mostAtOnce);
  const later = from + mostAtOnce < all.length ? from + mostAtOnce : undefined;
  return cohortPage(c, {
    ...{ desk, title: c.var.t("attend.title"), current: "/attendance" as const },
    done: c.req.query("done") === "saved" && c.var.t("select.saved"),
    children: (
      <AttendanceTable
        path={desk.path}
        rows={rows}
        sittings={shown}
        here={here}
        earlier={from > 0 ? Math.max(0, from - mostAtOnce) : undefined}
        later={later}
        next={next}
      />
    ),
  });
}

/** Sessions beside those of the activity: an online meeting, a visit. */
function addSittingForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/cohort/sessions/new`, {
    find: (c) => atDesk(ctx, c),
    title: (c) => c.var.t("attend.new"),
    lead: (c) => c.var.t("attend.new.lead"),
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort/attendance`, label: c.var.t("attend.title") }),
    draw: (c) => (
      <>
        <OwnText name="title" label={c.var.t("attend.name")} />
        <DateField name="day" label={c.var.t("attend.day")} optional />
      </>
    ),
    submit: (c) => c.var.t("attend.new"),
    async accept(c, { activity, path }, values) {
      const title = readOwnText(values, "title", { lang: c.var.lang });
      const day = readDateField(values, "day");
      if (title === undefined) return [{ path: "title", message: c.var.t("attend.problem.name") }];
      if (day !== "" && !isLocalDate(day)) return [{ path: "day", message: c.var.t("call.problem.day") }];
      const sitting = { id: ctx.ids.ulid(), activity: activity.id, title, ...(day !== "" && { day }) };
      await ctx.transaction((tx) => putSitting(tx.db, sitting));
      return `${path}/cohort/attendance`;
    },
  });
  addSureRoute(app, `${at}/cohort/sessions/:sitting{[0-9a-z]{26}}/remove`, {
    async find(c) {
      const desk = await atDesk(ctx, c);
      const all = await sittingsOf(ctx.db, desk.activity);
      const sitting = all.find(({ id, named }) => named && id === c.req.param("sitting"));
      if (sitting === undefined) throw new Refusal("not-found");
      return { ...desk, sitting };
    },
    title: (c) => c.var.t("attend.remove"),
    name: ({ sitting }) => sitting.title && <Tell map={sitting.title} />,
    effect: (c) => <p>{c.var.t("attend.remove.effect")}</p>,
    back: ({ path }) => `${path}/cohort/attendance`,
    submit: (c) => c.var.t("attend.remove"),
    async accept(_, { path, sitting }) {
      await ctx.transaction((tx) => removeSitting(tx.db, sitting.id));
      return `${path}/cohort/attendance`;
    },
  });
}
