import { attendances, isLocalDate, isTerm, isZone } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import {
  type FormState,
  listOf,
  mainLanguage,
  mapOf,
  readDateField,
  type Translate,
  textOf,
} from "@nri-commons/core/web";
import type { Partner } from "../../partners/partner.ts";
import {
  type ActivityPartner,
  activityScopes,
  activityTypes,
  experiences,
  type NewActivity,
  policyAreas,
  waysIn,
} from "../activity.ts";

type Values = FormState["values"];

export const partnerRows = 6;

const longest = { title: 200, about: 5000, costs: 1000, support: 1000, accessibilityNote: 1000 };

/** Reads the whole form; every mistake stands at its field, in the reader's language. `directory`: whose entries partners are. */
export function toNewActivity(values: Values, t: Translate, directory: readonly Partner[] = []): Parsed<NewActivity> {
  const problems = [...textProblems(values, t), ...whoProblems(values, t), ...placeProblems(values, t)];
  if (problems.length > 0) return { ok: false, problems };
  const scope = activityScopes.find((one) => one === textOf(values, "scope")) ?? "national";
  const hasCountry = scope === "national" || scope === "subnational";
  const text = (name: string) => textOf(values, name) || undefined;
  const wayIn = waysIn.find((one) => one === textOf(values, "wayIn")) ?? "here";
  return {
    ok: true,
    value: {
      type: activityTypes.find((one) => one === textOf(values, "type")) ?? "course",
      title: mapOf(values, "title") ?? {},
      about: mapOf(values, "about") ?? {},
      level: textOf(values, "level"),
      audiences: listOf(values, "audiences").filter((one) => isTerm("audiences", one)),
      experience: experiences.filter((one) => listOf(values, "experience").includes(one)),
      policyAreas: policyAreas.filter((one) => listOf(values, "policyAreas").includes(one)),
      topics: listOf(values, "topics").filter((topic) => isTerm("topics", topic)),
      languages: listOf(values, "languages"),
      mode: attendances.find((one) => one === textOf(values, "mode")) ?? "in-person",
      accessibility: listOf(values, "accessibility").filter((one) => isTerm("accessibility-features", one)),
      accessibilityNote: mapOf(values, "accessibilityNote"),
      scope,
      region: scope === "regional" ? text("region") : undefined,
      country: hasCountry ? text("country") : undefined,
      place: text("place"),
      costs: mapOf(values, "costs"),
      support: mapOf(values, "support"),
      starts: readDateField(values, "starts"),
      ends: readDateField(values, "ends"),
      zone: textOf(values, "zone"),
      wayIn,
      deadline: wayIn === "come" ? undefined : readDateField(values, "deadline") || undefined,
      applyUrl: wayIn === "elsewhere" ? text("applyUrl") : undefined,
      partners: partnersOf(values, directory),
      contact: text("contact"),
    },
  };
}

/** What is wrong with some of its fields. */
export function problemsIn(fields: readonly string[], values: Values, t: Translate): Problem[] {
  const read = toNewActivity(values, t);
  if (read.ok) return [];
  return read.problems.filter(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
}

export function partnerNames(values: Values): string[] {
  return Array.from({ length: partnerRows }, (_, at) => textOf(values, `partner.${at}`).slice(0, 200)).filter(Boolean);
}

function textProblems(values: Values, t: Translate): Problem[] {
  const lang = mainLanguage(values, "title");
  const missing = (["title", "about"] as const).filter((field) => mapOf(values, field) === undefined);
  const long = Object.entries(longest).flatMap(([field, most]) =>
    Object.entries(mapOf(values, field) ?? {})
      .filter(([, text]) => text.length > most)
      .map(([tag]) => ({ path: `${field}.${tag}`, message: t("activity.problem.long", { most }) })),
  );
  return [
    ...(isOneOf(activityTypes, values, "type") ? [] : [{ path: "type", message: t("activity.problem.type") }]),
    ...missing.map((field) => ({ path: `${field}.${lang}`, message: t(`activity.problem.${field}`) })),
    ...(isTerm("session-levels", textOf(values, "level"))
      ? []
      : [{ path: "level", message: t("activity.problem.level") }]),
    ...long,
  ];
}

function whoProblems(values: Values, t: Translate): Problem[] {
  const [deadline, url, contact] = [
    readDateField(values, "deadline"),
    textOf(values, "applyUrl"),
    textOf(values, "contact"),
  ];
  const isElsewhere = textOf(values, "wayIn") === "elsewhere";
  const reachable = contact === "" || isHttpUrl(contact) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact);
  return [
    ...(isOneOf(waysIn, values, "wayIn") ? [] : [{ path: "wayIn", message: t("activity.problem.wayIn") }]),
    ...(deadline !== "" && !isLocalDate(deadline) ? [{ path: "deadline", message: t("activity.problem.date") }] : []),
    ...(isElsewhere && !isHttpUrl(url) ? [{ path: "applyUrl", message: t("activity.problem.url") }] : []),
    ...(reachable ? [] : [{ path: "contact", message: t("activity.problem.contact") }]),
  ];
}

function placeProblems(values: Values, t: Translate): Problem[] {
  const dates = (["starts", "ends"] as const).filter((name) => !isLocalDate(readDateField(values, name)));
  const turned = dates.length === 0 && readDateField(values, "ends") < readDateField(values, "starts");
  const scope = textOf(values, "scope");
  const noCountry =
    (scope === "national" || scope === "subnational") && !isTerm("countries", textOf(values, "country"));
  const noPlace = scope === "subnational" && textOf(values, "place") === "";
  return [
    ...dates.map((path) => ({ path, message: t("activity.problem.date") })),
    ...(turned ? [{ path: "ends", message: t("activity.problem.order") }] : []),
    ...(isZone(textOf(values, "zone")) ? [] : [{ path: "zone", message: t("activity.problem.zone") }]),
    ...(isOneOf(attendances, values, "mode") ? [] : [{ path: "mode", message: t("activity.problem.mode") }]),
    ...(isOneOf(activityScopes, values, "scope") ? [] : [{ path: "scope", message: t("activity.problem.scope") }]),
    ...(noCountry ? [{ path: "country", message: t("activity.problem.country") }] : []),
    ...(noPlace ? [{ path: "place", message: t("activity.problem.place") }] : []),
  ];
}

/** Those of the directory by their entry, others by the name that was typed. */
function partnersOf(values: Values, directory: readonly Partner[]): ActivityPartner[] {
  return [...new Set(partnerNames(values))].map((typed) => {
    const known = directory.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    if (known === undefined) return { name: typed };
    const { id, name, kind, url } = known;
    return { id, name, kind, ...(url && { url }) };
  });
}

function isOneOf(all: readonly string[], values: Values, name: string): boolean {
  return all.includes(textOf(values, name));
}
