import { isTerm } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, addSureRoute, type ConsoleEnv, deliver, Tell, TextArea, textOf } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { AddressField, FromField, GroupField, NameField } from "../people/pages/person-fields.tsx";
import { findPeople, findPerson } from "../people/person-store.ts";
import { addressOf, fromOf, nameProblem } from "../people/read-person.ts";
import { cohortCsv } from "./cohort-csv.ts";
import { cohortPage } from "./cohort-frame.tsx";
import { getCohort } from "./cohort-store.ts";
import { completeByHand, completeByRule } from "./complete.ts";
import { progressOf } from "./done-of.ts";
import { joinCohort } from "./join-cohort.ts";
import { CohortList } from "./pages/cohort-list.tsx";
import { ParticipantDetails } from "./pages/participant-details.tsx";
import { findParticipant, listParticipants, removeParticipant } from "./participant-store.ts";
import { storiesOf } from "./story-store.ts";

const pageSize = 50;

/** Who takes part: taken in, completed by the rule or by hand, taken out. */
export function addPeopleDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/cohort`, (c) => showPeople(ctx, c));
  app.post(`${at}/cohort/complete`, async (c) => {
    const { activity, path } = await atDesk(ctx, c);
    const count = await completeByRule(ctx, activity);
    return c.redirect(c.var.view.url(`${path}/cohort?completed=${count}`), 303);
  });
  app.get(`${at}/cohort.csv`, async (c) => {
    const { activity } = await atDesk(ctx, c);
    c.header("content-disposition", 'attachment; filename="cohort.csv"');
    return deliver(c, { body: await cohortCsv(ctx.db, activity), type: "text/csv" });
  });
  addJoinForm(ctx, app, at);
  addParticipantForms(ctx, app, at);
}

async function showPeople(ctx: CapacityCtx, c: Context<ConsoleEnv>): Promise<Response> {
  const desk = await atDesk(ctx, c);
  const { t } = c.var;
  const after = c.req.query("cursor") || undefined;
  const { items, next } = await listParticipants(ctx.db, desk.activity.id, { after, limit: pageSize });
  const people = await findPeople(
    ctx.db,
    items.map(({ person }) => person),
  );
  const progress = await progressOf(
    ctx.db,
    desk.activity,
    items.map(({ id }) => id),
  );
  const { rule } = await getCohort(ctx.db, desk.activity.id);
  const completed = c.req.query("completed");
  const done =
    completed === undefined
      ? c.req.query("done") === "saved" && t("select.saved")
      : t("cohort.completed", { count: Math.trunc(Number(completed)) || 0 });
  return cohortPage(c, {
    ...{ desk, title: t("cohort.title"), current: "" as const, done },
    children: (
      <CohortList path={desk.path} participants={items} people={people} progress={progress} rule={rule} next={next} />
    ),
  });
}

function addJoinForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/cohort/add`, {
    find: (c) => atDesk(ctx, c),
    title: (c) => c.var.t("cohort.add"),
    lead: (c) => c.var.t("cohort.add.lead"),
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort`, label: c.var.t("cohort.title") }),
    draw: () => (
      <>
        <NameField />
        <AddressField />
        <GroupField />
        <FromField />
      </>
    ),
    submit: (c) => c.var.t("cohort.add"),
    async accept(c, { activity, path }, values) {
      const { t, lang } = c.var;
      const [name, group] = [textOf(values, "name").replace(/\s+/g, " "), textOf(values, "group")];
      const email = addressOf(textOf(values, "email"));
      const problems = [
        ...nameProblem(name, t),
        ...(email === undefined ? [{ path: "email", message: t("people.problem.email") }] : []),
        ...(isTerm("stakeholder-groups", group) ? [] : [{ path: "group", message: t("people.problem.group") }]),
      ];
      if (problems.length > 0) return problems;
      await joinCohort(ctx, { activity: activity.id, name, email, group, lang, ...fromOf(textOf(values, "from")) });
      return `${path}/cohort?done=saved`;
    },
  });
}

function addParticipantForms(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  const find = async (c: Context<ConsoleEnv>) => {
    const desk = await atDesk(ctx, c);
    const participant = await findParticipant(ctx.db, c.req.param("participant") ?? "");
    if (participant === undefined || participant.activity !== desk.activity.id) throw new Refusal("not-found");
    return { ...desk, participant, person: await findPerson(ctx.db, participant.person) };
  };
  addFormRoute(app, `${at}/cohort/:participant{[0-9a-z]{26}}`, {
    async find(c) {
      const found = await find(c);
      const ids = [found.participant.id];
      const [progress, stories] = [await progressOf(ctx.db, found.activity, ids), await storiesOf(ctx.db, ids)];
      return { ...found, progress, stories };
    },
    title: (_, { person }) => person?.name ?? "",
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort`, label: c.var.t("cohort.title") }),
    start: (_, { participant }) => ({ reason: participant.reason ?? "" }),
    draw: (c, subject) => (
      <>
        <ParticipantDetails {...subject} />
        <h2>{c.var.t("cohort.by-hand")}</h2>
        <TextArea name="reason" label={c.var.t("cohort.reason")} hint={c.var.t("cohort.reason.hint")} rows={3} />
      </>
    ),
    submit: (c) => c.var.t("cohort.by-hand.do"),
    async accept(c, { activity, participant, path }, values) {
      const reason = textOf(values, "reason");
      if (reason === "" || reason.length > 1000) return [{ path: "reason", message: c.var.t("cohort.problem.reason") }];
      await completeByHand(ctx, activity, { id: participant.id, reason });
      return `${path}/cohort?done=saved`;
    },
  });
  addSureRoute(app, `${at}/cohort/:participant{[0-9a-z]{26}}/remove`, {
    find,
    title: (c) => c.var.t("cohort.remove"),
    name: ({ person, activity }) => (
      <>
        <bdi>{person?.name}</bdi> · <Tell map={activity.title} />
      </>
    ),
    effect: (c) => <p>{c.var.t("cohort.remove.effect")}</p>,
    back: ({ path, participant }) => `${path}/cohort/${participant.id}`,
    submit: (c) => c.var.t("cohort.remove"),
    async accept(_, { participant, path }) {
      await ctx.transaction((tx) => removeParticipant(tx.db, participant.id));
      return `${path}/cohort?done=saved`;
    },
  });
}
