import { isLocalDate, type LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap, Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, listOf, readDateField, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import { type Call, isEvenlyLined, linesIn, mostLines, type Question, questionKinds } from "./call.ts";

type Values = FormState["values"];

interface Known {
  activity: string;
  call: Call | undefined;
  /** Somebody has scored: the criteria stay as many as they are. */
  isScored: boolean;
  /** Of the activity. */
  ends: LocalDate;
  lang: string;
  t: Translate;
}

const mostSeats = 100_000;

/** What the coordinator asks for, or what is wrong with it. Questions and letters have pages of their own. */
export function readCall(values: Values, { activity, call, isScored, ends, lang, t }: Known): Parsed<Call> {
  const [opens, closes] = [readDateField(values, "opens"), readDateField(values, "closes")];
  const [seats, days] = [textOf(values, "seats"), textOf(values, "answerDays")];
  const audience = readOwnText(values, "audience", { lang, known: call?.audience });
  const criteria = readOwnText(values, "criteria", { lang, known: call?.criteria });
  const problems: Problem[] = [
    ...[["opens", opens] as const, ["closes", closes] as const].flatMap(([path, day]) =>
      isLocalDate(day) ? [] : [{ path, message: t("call.problem.day") }],
    ),
    ...(isLocalDate(opens) && isLocalDate(closes) && closes < opens
      ? [{ path: "closes", message: t("call.problem.days") }]
      : []),
    ...(isLocalDate(closes) && closes > ends ? [{ path: "closes", message: t("call.problem.late") }] : []),
    ...(seats === "" ? [] : numberProblem("seats", seats, { least: 1, most: mostSeats, t })),
    ...numberProblem("answerDays", days, { least: 1, most: 90, t }),
    ...linesProblem(criteria, { t, path: "criteria" }),
    ...(isScored && countOf(criteria) !== countOf(call?.criteria)
      ? [{ path: "criteria", message: t("call.problem.scored") }]
      : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const asked = { activity, opens, closes, asksGender: listOf(values, "gender").includes("ask"), audience, criteria };
  const kept = { questions: call?.questions ?? [], letters: call?.letters ?? {} };
  return {
    ok: true,
    value: { ...asked, ...kept, answerDays: Number(days), ...(seats !== "" && { seats: Number(seats) }) },
  };
}

/** One question of the coordinator's own. */
export function readQuestion(
  values: Values,
  { id, known, lang, t }: { id: string; known: Question | undefined; lang: string; t: Translate },
): Parsed<Question> {
  const label = readOwnText(values, "label", { lang, known: known?.label });
  const options = readOwnText(values, "options", { lang, known: known?.options });
  const kind = questionKinds.find((one) => one === textOf(values, "kind")) ?? "text";
  const isShort = kind === "choice" && countOf(options) < 2;
  const problems: Problem[] = [
    ...(label === undefined ? [{ path: "label", message: t("call.problem.label") }] : []),
    ...(isShort ? [{ path: "options", message: t("call.problem.options") }] : []),
    ...(kind === "choice" ? linesProblem(options, { t, path: "options" }) : []),
  ];
  if (label === undefined || problems.length > 0) return { ok: false, problems };
  const required = listOf(values, "required").includes("yes");
  return { ok: true, value: { id, kind, label, required, ...(kind === "choice" && { options }) } };
}

function numberProblem(
  path: string,
  text: string,
  { least, most, t }: { least: number; most: number; t: Translate },
): Problem[] {
  const fits = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
  return fits ? [] : [{ path, message: t("call.problem.number", { least, most }) }];
}

function linesProblem(map: LanguageMap | undefined, { t, path }: { t: Translate; path: string }): Problem[] {
  if (map === undefined) return [];
  if (!isEvenlyLined(map)) return [{ path, message: t("call.problem.even") }];
  return countOf(map) > mostLines ? [{ path, message: t("call.problem.lines", { most: mostLines }) }] : [];
}

function countOf(map: LanguageMap | undefined): number {
  return linesIn(map, "en").length;
}
