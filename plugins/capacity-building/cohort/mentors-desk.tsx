import { addFormRoute, type ConsoleEnv, Empty, PostButton, SelectField, Table, textOf } from "@nri-commons/core/web";
import type { Hono } from "hono";
import { atDesk, stepsTo } from "../applications/at-desk.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { AddressField, NameField } from "../people/pages/person-fields.tsx";
import { findPeople } from "../people/person-store.ts";
import { addressOf, nameProblem } from "../people/read-person.ts";
import type { Pair } from "./cohort.ts";
import { cohortPage } from "./cohort-frame.tsx";
import { namesOf } from "./names-of.ts";
import { listPairs, removePair } from "./pair-store.ts";
import { pairUp } from "./pair-up.ts";

/** Who mentors whom. */
export function addMentorsDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  app.get(`${at}/cohort/mentors`, async (c) => {
    const desk = await atDesk(ctx, c);
    const { t, view } = c.var;
    const pairs = await listPairs(ctx.db, desk.activity.id);
    const mentors = await findPeople(
      ctx.db,
      pairs.map(({ mentor }) => mentor),
    );
    const names = new Map((await namesOf(ctx.db, desk.activity.id)).map(({ id, name }) => [id, name]));
    const add = { href: view.url(`${desk.path}/cohort/mentors/new`), label: t("mentor.new") };
    return cohortPage(c, {
      ...{ desk, title: t("mentor.title"), current: "/mentors" as const },
      children:
        pairs.length === 0 ? (
          <Empty title={t("mentor.none")} why={t("mentor.none.why")} action={add} />
        ) : (
          <>
            <Table
              caption={t("mentor.title")}
              captionHidden
              columns={[
                {
                  id: "mentor",
                  label: t("mentor.mentor"),
                  heads: true,
                  cell: ({ mentor }: Pair) => <bdi>{mentors.get(mentor)?.name}</bdi>,
                },
                { id: "mentee", label: t("mentor.mentee"), cell: ({ mentee }) => <bdi>{names.get(mentee)}</bdi> },
                {
                  id: "do",
                  label: t("mentor.do"),
                  cell: ({ id, mentor }) => (
                    <PostButton
                      to={`${desk.path}/cohort/mentors/${id}/remove`}
                      label={t("mentor.remove")}
                      name={t("mentor.remove.of", { name: mentors.get(mentor)?.name ?? "" })}
                      look="plain"
                    />
                  ),
                },
              ]}
              rows={pairs}
            />
            <p>
              <a class="btn" href={add.href}>
                {add.label}
              </a>
            </p>
          </>
        ),
    });
  });
  app.post(`${at}/cohort/mentors/:pair{[0-9a-z]{26}}/remove`, async (c) => {
    const { activity, path } = await atDesk(ctx, c);
    await ctx.transaction((tx) => removePair(tx.db, c.req.param("pair"), activity.id));
    return c.redirect(c.var.view.url(`${path}/cohort/mentors`), 303);
  });
  addPairForm(ctx, app, at);
}

function addPairForm(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/cohort/mentors/new`, {
    async find(c) {
      const desk = await atDesk(ctx, c);
      return { ...desk, people: await namesOf(ctx.db, desk.activity.id) };
    },
    title: (c) => c.var.t("mentor.new"),
    lead: (c) => c.var.t("mentor.new.lead"),
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/cohort/mentors`, label: c.var.t("mentor.title") }),
    draw: (c, { people }) => (
      <>
        <SelectField
          name="mentee"
          label={c.var.t("mentor.mentee")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          empty={c.var.t("people.choose")}
        />
        <h2>{c.var.t("mentor.mentor")}</h2>
        <NameField />
        <AddressField />
      </>
    ),
    submit: (c) => c.var.t("mentor.new"),
    async accept(c, { activity, path, people }, values) {
      const { t, lang } = c.var;
      const name = textOf(values, "name").replace(/\s+/g, " ");
      const email = addressOf(textOf(values, "email"));
      const mentee = people.find(({ id }) => id === textOf(values, "mentee"))?.id;
      const problems = [
        ...(mentee === undefined ? [{ path: "mentee", message: t("cohort.problem.who") }] : []),
        ...nameProblem(name, t),
        ...(email === undefined ? [{ path: "email", message: t("people.problem.email") }] : []),
      ];
      if (mentee === undefined || problems.length > 0) return problems;
      await pairUp(ctx, activity, { mentee, mentor: { name, email, lang } });
      return `${path}/cohort/mentors`;
    },
  });
}
