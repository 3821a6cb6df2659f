import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow } from "@nri-commons/core/plugin";
import type { Brief, BriefOption } from "../brief/brief.ts";
import type { Consultation } from "../guidelines/consultation.ts";
import { countMarks } from "../guidelines/self-check.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { agreementOn, type Risk } from "../risks/risk.ts";
import { type GroupCounts, inOrder, type Signal } from "../signals/signal.ts";
import type { Trial } from "../trials/trial.ts";

type Texts = Readonly<Record<string, string>> | undefined;

/** In the site's own language, else in whatever there is. */
function told({ site }: LabsCtx, map: Texts): string | null {
  return (map && pickLanguage(map, site.languages[0] ?? "en")?.text) ?? null;
}

export function signalRow(ctx: LabsCtx, signal: Signal, here: GroupCounts): ExportRow {
  const counts = signal.source ? signal.told : here;
  return {
    iri: signal.iri,
    page: ctx.pageUrl(`/labs/signals/${signal.id}`),
    title: told(ctx, signal.title),
    seen: told(ctx, signal.seen),
    place: signal.place ?? null,
    topics: signal.topics.join("; "),
    evidence: signal.evidence.map(({ url }) => url).join("; "),
    raisedBy: signal.raisedBy,
    raisedOn: signal.raisedOn,
    targetWeeks: signal.weeks ?? null,
    state: signal.state,
    support: signal.support,
    supportByGroup: inOrder(counts)
      .map(([group, count]) => `${group}: ${count}`)
      .join("; "),
    lab: signal.lab?.url ?? null,
    site: signal.source?.origin ?? ctx.site.origin,
    sample: signal.sample ?? false,
  };
}

export function riskRow(ctx: LabsCtx, risk: Risk, lab: Texts): ExportRow {
  return {
    id: risk.id,
    page: `${ctx.pageUrl(`/labs/${risk.lab}/risks`)}#risk-${risk.id}`,
    lab: told(ctx, lab),
    risk: told(ctx, risk.title),
    about: told(ctx, risk.about),
    likelihood: risk.likelihood,
    impact: risk.impact,
    layer: risk.layer,
    layersVersion: risk.layers,
    agreement: agreementOn(risk),
    positions: risk.positions
      .map(({ group, likelihood, impact }) => `${group}: ${likelihood} likelihood, ${impact} impact`)
      .join("; "),
  };
}

export function optionRow(ctx: LabsCtx, brief: Brief, option: BriefOption): ExportRow {
  const [latest] = option.followUps;
  return {
    id: option.id,
    page: `${ctx.pageUrl(`/labs/briefs/${brief.id}`)}#option-${option.id}`,
    brief: told(ctx, brief.title),
    option: told(ctx, option.title),
    about: told(ctx, option.about),
    actor: told(ctx, option.actor),
    effort: option.effort,
    horizon: option.horizon,
    followUpState: latest?.state ?? null,
    adoptedBy: option.followUps.map(({ by }) => by).join("; "),
    evidence: option.followUps.flatMap(({ evidence }) => evidence ?? []).join("; "),
    submitted: brief.submission?.on ?? null,
    result: brief.submission?.resultUrl ?? null,
    licence: brief.licence,
    site: brief.source?.origin ?? ctx.site.origin,
    sample: brief.sample ?? false,
  };
}

export function trialRow(ctx: LabsCtx, trial: Trial): ExportRow {
  return {
    iri: trial.iri,
    page: ctx.pageUrl(`/labs/trials/${trial.id}`),
    brief: trial.brief,
    option: told(ctx, trial.optionTitle),
    scope: told(ctx, trial.scope),
    who: told(ctx, trial.who),
    from: trial.from,
    until: trial.until ?? null,
    stage: trial.stage,
    result: told(ctx, trial.result),
    lesson: told(ctx, trial.lesson),
    evidence: trial.evidence ?? null,
    site: trial.source?.origin ?? ctx.site.origin,
    sample: trial.sample ?? false,
  };
}

export function consultationRow(ctx: LabsCtx, one: Consultation): ExportRow {
  const { met, partly, "not-yet": notYet, "not-applicable": notApplicable, open: notSaid } = countMarks(one);
  return {
    iri: one.iri,
    page: ctx.pageUrl(`/labs/consultations/${one.id}`),
    title: told(ctx, one.title),
    consultation: one.url ?? null,
    ...{ met, partly, notYet, notApplicable, notSaid },
    steps: one.steps.map(({ step, mark }) => `${step}: ${mark}`).join("; "),
    notes: one.steps.flatMap(({ step, note }) => (note ? [`${step}: ${told(ctx, note)}`] : [])).join("; "),
    guidelines: ctx.settings.guidelines,
    updated: new Date(one.updated).toISOString(),
    site: one.source?.origin ?? ctx.site.origin,
  };
}
