import { Refusal } from "@nri-commons/core/kit";
import { type PageEnv, Tell } from "@nri-commons/core/web";
import type { Context } from "hono";
import { Hono } from "hono";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine, OfPerson } from "../of-person.ts";
import { addOwnForm, addOwnSure } from "../people/own-page.tsx";
import { NameField } from "../people/pages/person-fields.tsx";
import { answerPlace, mayAnswer } from "./answer-place.ts";
import { findApplication } from "./application-store.ts";
import { findCall } from "./call-store.ts";
import { changeApplication, confirmApplication, mayChange, withdrawApplication } from "./change-application.ts";
import { ApplicationFields } from "./pages/application-fields.tsx";
import { applicationValues, readApplication } from "./read-application.ts";

/** Below somebody's own page: their applications, one by one. */
export const applicationsOfPerson: NonNullable<OfPerson["routes"]> = (ctx, mine) => {
  const app = new Hono<PageEnv>();
  const at = "/applications/:application{[0-9a-z]{26}}";
  const find = (c: Context<PageEnv>, own: Mine) => findOwn(ctx, c, own);
  addOwnForm(app, {
    mine,
    path: `${at}/change`,
    async find(c, own) {
      const subject = await find(c, own);
      if (!(await mayChange(ctx, subject.one))) throw new Refusal("conflict");
      return subject;
    },
    title: (c) => c.var.t("apply.change"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    start: (_, { one }) => applicationValues(one),
    draw: (_, { call }) => (
      <>
        <NameField />
        <ApplicationFields call={call} />
      </>
    ),
    submit: (c) => c.var.t("people.save"),
    async accept(c, { one, call }, { mine: { path }, values }) {
      const read = readApplication(values, call, c.var.t);
      if (!read.ok) return read.problems;
      await changeApplication(ctx, one.id, read.value);
      return `${path}?done=changed`;
    },
  });
  addOwnSure(app, {
    mine,
    path: `${at}/confirm`,
    find,
    title: (c) => c.var.t("apply.confirm"),
    effect: (_, { activity }) => (
      <p>
        <Tell map={activity.title} />
      </p>
    ),
    submit: (c) => c.var.t("apply.confirm"),
    async accept(_, { one }, { mine: { path } }) {
      await confirmApplication(ctx, one.id);
      return `${path}?done=confirmed`;
    },
  });
  addOwnSure(app, {
    mine,
    path: `${at}/withdraw`,
    find,
    title: (c) => c.var.t("apply.withdraw"),
    lead: (_, { activity }) => <Tell map={activity.title} />,
    effect: (c) => <p>{c.var.t("apply.withdraw.effect")}</p>,
    submit: (c) => c.var.t("apply.withdraw"),
    risky: true,
    async accept(_, { one }, { mine: { path } }) {
      await withdrawApplication(ctx, one.id);
      return `${path}?done=withdrawn`;
    },
  });
  for (const answer of ["confirmed", "declined"] as const) {
    addOwnSure(app, {
      mine,
      path: `${at}/${answer === "confirmed" ? "take" : "give-back"}`,
      async find(c, own) {
        const subject = await find(c, own);
        if (!mayAnswer(subject.one) && subject.one.answer !== answer) throw new Refusal("conflict");
        return subject;
      },
      title: (c) => c.var.t(`place.${answer}`),
      lead: (_, { activity }) => <Tell map={activity.title} />,
      effect: (c) => <p>{c.var.t(`place.${answer}.effect`)}</p>,
      submit: (c) => c.var.t(`place.${answer}`),
      risky: answer === "declined",
      async accept(_, { one }, { mine: { path } }) {
        await answerPlace(ctx, one.id, answer);
        return `${path}?done=${answer}`;
      },
    });
  }
  return app;
};

async function findOwn(ctx: CapacityCtx, c: Context<PageEnv>, { person }: Mine) {
  const one = await findApplication(ctx.db, c.req.param("application") ?? "");
  const call = one && (await findCall(ctx.db, one.activity));
  if (one === undefined || one.person !== person.id || call === undefined) throw new Refusal("not-found");
  return { one, call, activity: await getOwnActivity(ctx.db, one.activity) };
}
