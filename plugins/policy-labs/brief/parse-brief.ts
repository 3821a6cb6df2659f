import { isLocalDate, isTerm } from "@nri-commons/core/content/types";
import { isHttpUrl, type LanguageMap, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, readDateField, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import {
  type Brief,
  type BriefOption,
  type BriefText,
  efforts,
  type FollowUp,
  followStates,
  horizons,
  type NewOption,
  type Submission,
} from "./brief.ts";

type Values = FormState["values"];

interface Reader {
  t: Translate;
  lang: string;
}

export function parseBrief(values: Values, { t, lang }: Reader, known: Brief | undefined): Parsed<BriefText> {
  const own = (field: "title" | "context" | "agreement" | "difference", most: number) => {
    const map = readOwnText(values, field, { lang, known: known?.[field] });
    const problem = map && isTooLong(map, most) ? [{ path: field, message: t("word.problem.long", { most }) }] : [];
    return { map, problem };
  };
  const [title, context] = [own("title", 300), own("context", 20_000)];
  const [agreement, difference] = [own("agreement", 20_000), own("difference", 20_000)];
  const licence = textOf(values, "licence");
  const problems: Problem[] = [
    ...(title.map ? title.problem : [{ path: "title", message: t("brief.problem.title") }]),
    ...[context, agreement, difference].flatMap(({ problem }) => problem),
    ...(isTerm("licences", licence) ? [] : [{ path: "licence", message: t("brief.problem.licence") }]),
  ];
  if (problems.length > 0 || title.map === undefined) return { ok: false, problems };
  return {
    ok: true,
    value: {
      title: title.map,
      context: context.map ?? {},
      agreement: agreement.map,
      difference: difference.map,
      licence,
      ...(known?.sample && { sample: known.sample }),
    },
  };
}

export function parseOption(values: Values, { t, lang }: Reader, known?: BriefOption): Parsed<NewOption> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const about = readOwnText(values, "about", { lang, known: known?.about });
  const actor = readOwnText(values, "actor", { lang, known: known?.actor });
  const effort = efforts.find((one) => one === textOf(values, "effort"));
  const horizon = horizons.find((one) => one === textOf(values, "horizon"));
  const problems: Problem[] = [
    ...(title === undefined || isTooLong(title, 300) ? [{ path: "title", message: t("option.problem.title") }] : []),
    ...(about && isTooLong(about, 5000) ? [{ path: "about", message: t("word.problem.long", { most: 5000 }) }] : []),
    ...(actor === undefined || isTooLong(actor, 300) ? [{ path: "actor", message: t("option.problem.actor") }] : []),
    ...(effort === undefined ? [{ path: "effort", message: t("option.problem.effort") }] : []),
    ...(horizon === undefined ? [{ path: "horizon", message: t("option.problem.horizon") }] : []),
  ];
  if (problems.length > 0 || !title || !actor || !effort || !horizon) return { ok: false, problems };
  return { ok: true, value: { title, ...(about && { about }), actor, effort, horizon } };
}

export function parseFollowUp(values: Values, { t, lang }: Reader, known?: FollowUp): Parsed<Omit<FollowUp, "id">> {
  const by = textOf(values, "by");
  const on = readDateField(values, "on");
  const evidence = textOf(values, "evidence");
  const note = readOwnText(values, "note", { lang, known: known?.note });
  const state = followStates.find((one) => one === textOf(values, "state"));
  const problems: Problem[] = [
    ...(by === "" || by.length > 300 ? [{ path: "by", message: t("follow.problem.by") }] : []),
    ...(isLocalDate(on) ? [] : [{ path: "on", message: t("word.problem.date") }]),
    ...(evidence === "" || isHttpUrl(evidence) ? [] : [{ path: "evidence", message: t("word.problem.address") }]),
    ...(state === undefined ? [{ path: "state", message: t("follow.problem.state") }] : []),
    ...(note && isTooLong(note, 2000) ? [{ path: "note", message: t("word.problem.long", { most: 2000 }) }] : []),
  ];
  if (problems.length > 0 || state === undefined) return { ok: false, problems };
  return { ok: true, value: { by, on, state, ...(evidence && { evidence }), ...(note && { note }) } };
}

/** Both empty: it was not handed in after all. */
export function parseSubmission(values: Values, { t }: Reader): Parsed<Submission | undefined> {
  const on = readDateField(values, "on");
  const resultUrl = textOf(values, "resultUrl");
  if (on === "" && resultUrl === "") return { ok: true, value: undefined };
  const problems: Problem[] = [
    ...(isLocalDate(on) ? [] : [{ path: "on", message: t("word.problem.date") }]),
    ...(resultUrl === "" || isHttpUrl(resultUrl) ? [] : [{ path: "resultUrl", message: t("word.problem.address") }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { on, ...(resultUrl && { resultUrl }) } };
}

export function isTooLong(map: LanguageMap, most: number): boolean {
  return Object.values(map).some((text) => text.length > most);
}
