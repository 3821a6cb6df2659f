import type { LanguageMap, Parsed, Problem } from "@nri-commons/core/kit";
import { type FormState, languages, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import type { Met, NewRequest, RequestContact } from "./capacity-request.ts";
import { parseScope, scopeValues, tooLong } from "./parse-scope.ts";

type Values = FormState["values"];

interface Context {
  t: Translate;
  lang: string;
  /** What is changed. */
  known?: NewRequest | undefined;
}

/** What the form says, or what is wrong with it, each at its field. */
export function parseRequest(values: Values, { t, lang, known }: Context): Parsed<NewRequest> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const purpose = readOwnText(values, "purpose", { lang, known: known?.purpose });
  const organisation = textOf(values, "organisation").replace(/\s+/g, " ");
  const { scope, problems: others } = parseScope(values, t);
  const problems: Problem[] = [
    ...(title === undefined || tooLong(title, 200) ? [{ path: "title", message: t("demand.problem.title") }] : []),
    ...(purpose === undefined || tooLong(purpose, 4000)
      ? [{ path: "purpose", message: t("demand.problem.text") }]
      : []),
    ...(organisation === "" || organisation.length > 200
      ? [{ path: "organisation", message: t("request.problem.organisation") }]
      : []),
    ...others,
  ];
  if (problems.length > 0 || title === undefined || purpose === undefined) return { ok: false, problems };
  const value = { ...scope, title, purpose, organisation, ...(known?.sample && { sample: known.sample }) };
  return { ok: true, value };
}

/** Who can be written to: needed of who asks by the public form, possible where the team enters a request. */
export function parseContact(
  values: Values,
  { t, lang, needed }: Omit<Context, "known"> & { needed: boolean },
): Parsed<RequestContact | undefined> {
  const [name, email] = [textOf(values, "contactName").replace(/\s+/g, " "), textOf(values, "contactEmail")];
  if (!needed && name === "" && email === "") return { ok: true, value: undefined };
  const isAddress =
    email.length <= 254 && /^[^\s\p{Cc}@<>,;:"]+@[^\s\p{Cc}@<>,;:"]+\.[^\s\p{Cc}@<>,;:"]+$/u.test(email);
  const problems: Problem[] = [
    ...(name === "" || name.length > 100 ? [{ path: "contactName", message: t("request.problem.contact") }] : []),
    ...(isAddress ? [] : [{ path: "contactEmail", message: t("request.problem.email") }]),
  ];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { name, email: email.toLowerCase(), lang } };
}

export function requestValues(request: NewRequest, lang: string): Values {
  return {
    title: request.title[lang] ?? "",
    purpose: request.purpose[lang] ?? "",
    organisation: request.organisation,
    ...scopeValues(request, lang, languages),
  };
}

interface MetContext extends Omit<Context, "known"> {
  known: Met | undefined;
  /** Those of this site that can be linked. */
  activities: readonly { id: string; iri: string; url: string; title: LanguageMap }[];
}

/** What came of a request. */
export function parseMet(values: Values, { t, lang, known, activities }: MetContext): Parsed<Met> {
  const outcome = readOwnText(values, "outcome", { lang, known: known?.outcome });
  const [url, reached] = [textOf(values, "url"), textOf(values, "reached")];
  const own = activities.find(({ id }) => id === textOf(values, "activity"));
  const name = textOf(values, "urlName").slice(0, 300);
  const problems: Problem[] = [
    ...(outcome === undefined || tooLong(outcome, 4000)
      ? [{ path: "outcome", message: t("request.problem.outcome") }]
      : []),
    ...(url !== "" && !isWholeAddress(url) ? [{ path: "url", message: t("demand.problem.address") }] : []),
    ...(/^\d{0,7}$/.test(reached) ? [] : [{ path: "reached", message: t("request.problem.reached") }]),
  ];
  if (problems.length > 0 || outcome === undefined) return { ok: false, problems };
  const value: Met = {
    outcome,
    activities: [
      ...(own ? [{ iri: own.iri, url: own.url, name: own.title[lang] ?? Object.values(own.title)[0] }] : []),
      ...(url ? [{ url, ...(name && { name }) }] : []),
    ],
    ...(reached !== "" && { reached: Number(reached) }),
  };
  return { ok: true, value };
}

export function isWholeAddress(text: string): boolean {
  return text.length <= 2000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
