import { Refusal } from "@nri-commons/core/kit";
import { type PageEnv, publicForm, secretPage } from "@nri-commons/core/web";
import { type Context, Hono } from "hono";
import { findActivity, getActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Mine, OfPerson } from "../of-person.ts";
import { parseAnswer } from "./answer.ts";
import { askedOf, removeAsked } from "./feedback-store.ts";
import { giveAnswer } from "./give-answer.ts";
import { AnswerPage } from "./pages/answer-page.tsx";
import { OwnFeedback } from "./pages/own-feedback.tsx";

/** What somebody is asked about the activities that they took part in. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }, c) {
    const open = (await askedOf(ctx.db, person.id)).filter(({ isOpen, answered }) => isOpen && !answered);
    const rows = [];
    for (const { participant, activity } of open) {
      const known = await findActivity(ctx.db, activity);
      if (known) rows.push({ participant, title: known.title });
    }
    const thanks = c.req.query("feedback") === "given";
    return (rows.length > 0 || thanks) && <OwnFeedback rows={rows} path={path} thanks={thanks} />;
  },

  routes(ctx, mine) {
    const app = new Hono<PageEnv>();
    const form = answerForm(ctx, mine);
    app.get("/feedback/:participant{[0-9a-z]{26}}", form.page);
    app.post("/feedback/:participant{[0-9a-z]{26}}", form.send);
    return app;
  },

  async data(ctx, person) {
    const asked = await askedOf(ctx.db, person);
    const list = asked.map(({ activity, answered }) => ({ activity, answered }));
    return list.length === 0 ? undefined : { list };
  },

  erase: (_, tx, person) => removeAsked(tx.db, person),
};

function answerForm(ctx: CapacityCtx, mine: (c: Context<PageEnv>) => Promise<Mine>) {
  const find = async (c: Context<PageEnv>) => {
    const { person, path } = await mine(c);
    const asked = (await askedOf(ctx.db, person.id)).find(
      ({ participant }) => participant === c.req.param("participant"),
    );
    if (asked === undefined) throw new Refusal("not-found");
    return { asked, path, activity: await getActivity(ctx.db, asked.activity) };
  };
  return publicForm({
    // Behind a secret address: whoever knows it is one person, however many share their network.
    ...{ quick: true, ownLimits: true },
    async show(c, state, status) {
      const { asked, path, activity } = await find(c);
      const standing = asked.answered ? "answered" : asked.isOpen ? "open" : "closed";
      const body = <AnswerPage path={path} title={activity.title} state={state} standing={standing} />;
      const mistakes = state.problems.length > 0;
      return secretPage(await c.var.page({ title: c.var.t("feedback.title"), status, mistakes, noIndex: true, body }));
    },
    async accept(c, { values }) {
      const { asked, path } = await find(c);
      if (!asked.isOpen) return { problems: [{ path: "", message: c.var.t("feedback.closed") }] };
      const parsed = parseAnswer(values, c.var.t);
      if (!parsed.ok) return parsed;
      await giveAnswer(ctx, { ...asked, answer: parsed.answer });
      return c.redirect(c.var.view.url(`${path}?feedback=given`), 303);
    },
  });
}
