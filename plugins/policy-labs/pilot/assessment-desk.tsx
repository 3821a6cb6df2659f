import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  ChoiceField,
  type ConsoleEnv,
  DateField,
  dateParts,
  OwnText,
  TextField,
  useView,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { pilotCrumbs, pilotHome, pilotOf } from "./at-pilot.ts";
import { parseAssessment, parseDecision } from "./parse-pilot.ts";
import { decisions, findings, type Pilot } from "./pilot.ts";
import { putPilot } from "./pilot-store.ts";

const at = "/:id{[0-9a-z]{26}}";

/** What the pilot showed, criterion by criterion, and what follows from it. */
export function assessmentDesk(ctx: LabsCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, `${at}/assessment`, {
    find: (c) => pilotOf(ctx, c),
    title: (c) => c.var.t("pilot.assessment"),
    lead: (c) => c.var.t("pilot.assessment.lead"),
    crumbs: pilotCrumbs,
    start: (c, pilot) => ({
      summary: pilot.summary?.[c.var.lang] ?? "",
      ...Object.fromEntries(
        pilot.assessment.flatMap(({ criterion, finding, note }) => [
          [`finding.${criterion}`, finding],
          [`note.${criterion}`, note?.[c.var.lang] ?? ""],
        ]),
      ),
    }),
    draw: (_, pilot) => <AssessmentFields pilot={pilot} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, pilot, values) {
      await ctx.transaction((tx) => keep(tx, pilot, parseAssessment(values, c.var, pilot)));
      return `${pilotHome}/${pilot.id}`;
    },
  });
  addFormRoute(app, `${at}/decision`, {
    find: (c) => pilotOf(ctx, c),
    title: (c) => c.var.t("pilot.decision"),
    lead: (c) => c.var.t("pilot.decision.lead"),
    crumbs: pilotCrumbs,
    start: (c, { decided }) => ({
      decision: decided?.decision ?? "",
      reasons: decided?.reasons[c.var.lang] ?? "",
      to: decided?.to ?? "",
      ...dateParts("on", decided?.on ?? toLocalDate(ctx.clock.now(), ctx.site.zone)),
    }),
    draw: (_, pilot) => <DecisionFields pilot={pilot} />,
    submit: (c) => c.var.t("pilot.decision.do"),
    async accept(c, pilot, values) {
      const read = parseDecision(values, c.var, pilot, toLocalDate(ctx.clock.now(), ctx.site.zone));
      if (!read.ok) return read.problems;
      await ctx.transaction((tx) => keep(tx, pilot, { decided: read.value }));
      return `${pilotHome}/${pilot.id}`;
    },
  });
}

const AssessmentFields: FC<{ pilot: Pilot }> = ({ pilot }) => {
  const { t, lang } = useView();
  return (
    <>
      {pilot.criteria.map(({ id, text }) => (
        <fieldset>
          <legend>
            <h2>
              <bdi>{pickLanguage(text, lang)?.text}</bdi>
            </h2>
          </legend>
          <ChoiceField
            name={`finding.${id}`}
            label={t("pilot.finding")}
            options={findings.map((value) => ({ value, label: t(`finding.${value}`) }))}
            beside
          />
          <OwnText
            name={`note.${id}`}
            label={t("word.note")}
            rows={2}
            known={pilot.assessment.find(({ criterion }) => criterion === id)?.note}
            optional
          />
        </fieldset>
      ))}
      <OwnText name="summary" label={t("pilot.summary")} rows={6} known={pilot.summary} optional />
    </>
  );
};

const DecisionFields: FC<{ pilot: Pilot }> = ({ pilot }) => {
  const { t } = useView();
  return (
    <>
      <ChoiceField
        name="decision"
        label={t("pilot.decision")}
        options={decisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
        beside
      />
      <OwnText name="reasons" label={t("pilot.reasons")} rows={6} known={pilot.decided?.reasons} />
      <TextField name="to" label={t("pilot.to")} hint={t("pilot.to.hint")} optional />
      <DateField name="on" label={t("pilot.decided-on")} />
    </>
  );
};

async function keep(tx: LabsTx, pilot: Pilot, changes: Partial<Pick<Pilot, "assessment" | "summary" | "decided">>) {
  const { id, lab, isPublic, title, aim, start, end, criteria, sample, assessment, summary, decided } = pilot;
  const doc = { title, aim, start, end, criteria, sample, assessment, summary, decided, ...changes };
  await putPilot(tx, { id, lab, isPublic, doc });
}
