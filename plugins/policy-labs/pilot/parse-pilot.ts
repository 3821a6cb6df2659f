import { isLocalDate, type LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap, Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, linesOf, readDateField, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import {
  type Assessed,
  type Criterion,
  type Decided,
  decisions,
  findings,
  type MonitorEntry,
  type NewPilot,
  type Pilot,
  pilotEnd,
} from "./pilot.ts";

type Values = FormState["values"];

interface Reader {
  t: Translate;
  lang: string;
}

const mostCriteria = 20;

/** The end may be left out: it follows from the months of a pilot at this site. */
export function parsePilot(
  values: Values,
  { t, lang }: Reader,
  { known, months, newId }: { known: Pilot | undefined; months: number; newId(): string },
): Parsed<NewPilot> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const aim = readOwnText(values, "aim", { lang, known: known?.aim });
  const start = readDateField(values, "start");
  const typedEnd = readDateField(values, "end");
  const end = typedEnd === "" && isLocalDate(start) ? pilotEnd(start, months) : typedEnd;
  const criteria = criteriaOf(linesOf(values, "criteria"), { lang, known: known?.criteria ?? [], newId });
  const problems: Problem[] = [
    ...(title === undefined || isTooLong(title, 200) ? [{ path: "title", message: t("pilot.problem.title") }] : []),
    ...(aim && isTooLong(aim, 5000) ? [{ path: "aim", message: t("word.problem.long", { most: 5000 }) }] : []),
    ...(isLocalDate(start) ? [] : [{ path: "start", message: t("word.problem.date") }]),
    ...(isLocalDate(end) && end > start ? [] : [{ path: "end", message: t("pilot.problem.end") }]),
    ...(criteria.length === 0 || criteria.length > mostCriteria
      ? [{ path: "criteria", message: t("pilot.problem.criteria", { most: mostCriteria }) }]
      : []),
  ];
  if (problems.length > 0 || title === undefined) return { ok: false, problems };
  const sample = known?.sample;
  return { ok: true, value: { title, ...(aim && { aim }), start, end, criteria, ...(sample && { sample }) } };
}

/** One in each line. The line in the same place is the same criterion, in this language. */
function criteriaOf(
  lines: readonly string[],
  { lang, known, newId }: { lang: string; known: readonly Criterion[]; newId(): string },
): Criterion[] {
  return lines.map((line, place) => {
    const before = known.find(({ text }) => text[lang] === line) ?? known[place];
    return { id: before?.id ?? newId(), text: { ...before?.text, [lang]: line.slice(0, 500) } };
  });
}

export function parseEntry(values: Values, { t, lang }: Reader, today: LocalDate): Parsed<Omit<MonitorEntry, "id">> {
  const on = readDateField(values, "on") || today;
  const text = readOwnText(values, "text", { lang });
  const problems: Problem[] = [
    ...(isLocalDate(on) && on <= today ? [] : [{ path: "on", message: t("pilot.problem.on") }]),
    ...(text === undefined || isTooLong(text, 5000) ? [{ path: "text", message: t("pilot.problem.entry") }] : []),
  ];
  if (problems.length > 0 || text === undefined) return { ok: false, problems };
  return { ok: true, value: { on, text } };
}

export interface Assessment {
  assessment: readonly Assessed[];
  summary: LanguageMap | undefined;
}

export function parseAssessment(values: Values, { lang }: Reader, pilot: Pilot): Assessment {
  const assessment = pilot.criteria.map(({ id }) => {
    const known = pilot.assessment.find(({ criterion }) => criterion === id);
    const finding = findings.find((one) => one === textOf(values, `finding.${id}`)) ?? "open";
    const note = readOwnText(values, `note.${id}`, { lang, known: known?.note });
    return { criterion: id, finding, ...(note && { note }) };
  });
  return { assessment, summary: readOwnText(values, "summary", { lang, known: pilot.summary }) };
}

export function parseDecision(values: Values, { t, lang }: Reader, pilot: Pilot, today: LocalDate): Parsed<Decided> {
  const decision = decisions.find((one) => one === textOf(values, "decision"));
  const reasons = readOwnText(values, "reasons", { lang, known: pilot.decided?.reasons });
  const to = textOf(values, "to").slice(0, 300);
  const on = readDateField(values, "on") || today;
  const problems: Problem[] = [
    ...(decision === undefined ? [{ path: "decision", message: t("pilot.problem.decision") }] : []),
    ...(reasons === undefined || isTooLong(reasons, 10_000)
      ? [{ path: "reasons", message: t("pilot.problem.reasons") }]
      : []),
    ...(decision === "hand-over" && to === "" ? [{ path: "to", message: t("pilot.problem.to") }] : []),
    ...(isLocalDate(on) ? [] : [{ path: "on", message: t("word.problem.date") }]),
  ];
  if (problems.length > 0 || decision === undefined || reasons === undefined) return { ok: false, problems };
  return { ok: true, value: { decision, reasons, on, ...(to && { to }) } };
}

function isTooLong(map: LanguageMap, most: number): boolean {
  return Object.values(map).some((text) => text.length > most);
}
