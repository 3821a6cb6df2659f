import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, isLanguage, readDateField, type Translate, textOf } from "@nri-commons/core/web";
import { type Answer, type Engagement, engagementKinds, longestText, type Story } from "./answer.ts";

type Values = FormState["values"];

interface Context {
  t: Translate;
  id: string;
  /** Nobody has done what is still to come. */
  today: string;
}

/** One thing that somebody did, as the form says it. */
export function readEngagement(values: Values, { t, id, today }: Context): Parsed<Engagement> {
  const kind = engagementKinds.find((one) => one === textOf(values, "kind"));
  const [title, url, at] = [textOf(values, "title"), textOf(values, "url"), textOf(values, "at")];
  const on = readDateField(values, "on");
  const problems: Problem[] = [
    ...(kind === undefined ? [{ path: "kind", message: t("follow-up.problem.kind") }] : []),
    ...(title === "" || title.length > 200 ? [{ path: "title", message: t("follow-up.problem.title") }] : []),
    ...(url !== "" && !isHttpUrl(url) ? [{ path: "url", message: t("follow-up.problem.url") }] : []),
    ...(on !== "" && (!isLocalDate(on) || on > today) ? [{ path: "on", message: t("follow-up.problem.on") }] : []),
    ...(at.length > 200 ? [{ path: "at", message: t("follow-up.problem.title") }] : []),
  ];
  if (kind === undefined || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { id, kind, title, ...(url && { url }), ...(on && { on }), ...(at && { at }) } };
}

/** The rest of the answer. Who did nothing of it says so: an empty answer would be no answer. */
export function readAnswer(
  values: Values,
  { t, noted }: { t: Translate; noted: number },
): Parsed<Omit<Answer, "engagements">> {
  const [barriers, help] = [textOf(values, "barriers"), textOf(values, "help")];
  const none = textOf(values, "none") === "yes" && noted === 0;
  const long = (path: string, text: string) =>
    text.length > longestText ? [{ path, message: t("follow-up.problem.long", { most: longestText }) }] : [];
  const problems: Problem[] = [
    ...(noted === 0 && !none ? [{ path: "none", message: t("follow-up.problem.none") }] : []),
    ...long("barriers", barriers),
    ...long("help", help),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...(none && { none }), ...(barriers && { barriers }), ...(help && { help }) } };
}

/** A story, and the consent without which it is not kept at all. */
export function readStory(values: Values, { t, name }: { t: Translate; name: string }): Parsed<Story> {
  const [title, text, lang] = [textOf(values, "title"), textOf(values, "text"), textOf(values, "language")];
  const problems: Problem[] = [
    ...(title === "" || title.length > 200 ? [{ path: "title", message: t("follow-up.problem.title") }] : []),
    ...(text === "" || text.length > longestText
      ? [{ path: "text", message: t("follow-up.problem.text", { most: longestText }) }]
      : []),
    ...(isLanguage(lang) ? [] : [{ path: "language", message: t("follow-up.problem.language") }]),
    ...(textOf(values, "consent") === "yes" ? [] : [{ path: "consent", message: t("follow-up.problem.consent") }]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { title, text, lang, ...(textOf(values, "named") === "yes" && { name }) } };
}
