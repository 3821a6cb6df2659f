import { Refusal } from "@nri-commons/core/kit";
import { addFormRoute, ChoiceField, type ConsoleEnv, TextArea, textOf } from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { longest } from "./application.ts";
import { findApplication } from "./application-store.ts";
import { atCall, stepsTo } from "./at-desk.ts";
import { linesIn } from "./call.ts";
import { ApplicationDetails } from "./pages/application-details.tsx";
import { ScoreList } from "./pages/score-list.tsx";
import { putScore, scoresOf } from "./score-store.ts";

const marks = ["1", "2", "3", "4", "5"];

/** One application: what they say, one's own score, and once that is said what the others think. */
export function addApplicationDesk(ctx: CapacityCtx, app: Hono<ConsoleEnv>, at: string): void {
  addFormRoute(app, `${at}/applications/:application{[0-9a-z]{26}}`, {
    async find(c) {
      const desk = await atCall(ctx, c);
      const one = await findApplication(ctx.db, c.req.param("application") ?? "");
      if (one === undefined || one.activity !== desk.activity.id || one.state !== "in") throw new Refusal("not-found");
      const scores = await scoresOf(ctx.db, one.id);
      const own = scores.find(({ scorer }) => scorer === c.var.person.id);
      return { ...desk, one, scores, own, person: await findPerson(ctx.db, one.person) };
    },
    title: (_, { one }) => one.name,
    crumbs: (c, desk) => stepsTo(c, desk, { href: `${desk.path}/applications`, label: c.var.t("select.title") }),
    start: (_, { own }) => ({
      ...Object.fromEntries((own?.points ?? []).map((point, index) => [`points.${index}`, String(point)])),
      comment: own?.comment ?? "",
    }),
    draw(c, { one, call, person, scores, own }) {
      const { t, lang } = c.var;
      const criteria = linesIn(call.criteria, lang);
      return (
        <>
          <ApplicationDetails one={one} call={call} person={person} />
          {own && <ScoreList scores={scores} reader={c.var.person.id} criteria={criteria} />}
          <h2>{t("score.title")}</h2>
          <p class="hint">{t(criteria.length === 0 ? "score.no-criteria" : "score.lead")}</p>
          {criteria.map((criterion, index) => (
            <ChoiceField
              name={`points.${index}`}
              label={criterion}
              options={marks.map((value) => ({ value, label: c.var.view.format.number(Number(value)) }))}
              beside
            />
          ))}
          <TextArea name="comment" label={t("score.comment")} hint={t("score.comment.hint")} rows={3} optional />
        </>
      );
    },
    submit: (c) => c.var.t("score.save"),
    async accept(c, { one, call, path }, values) {
      const { t, person } = c.var;
      const said = linesIn(call.criteria, "en").map((_, index) => textOf(values, `points.${index}`));
      const comment = textOf(values, "comment");
      const problems = said.flatMap((point, index) =>
        marks.includes(point) ? [] : [{ path: `points.${index}`, message: t("score.problem") }],
      );
      if (comment.length > longest.text)
        problems.push({ path: "comment", message: t("apply.problem.long", { most: longest.text }) });
      if (problems.length > 0) return problems;
      const score = { scorer: person.id, points: said.map(Number), ...(comment && { comment }) };
      await ctx.transaction((tx) => putScore(tx, one.id, score));
      return `${path}/applications/${one.id}`;
    },
  });
}
