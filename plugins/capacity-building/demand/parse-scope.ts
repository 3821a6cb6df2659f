import { isLocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap, Problem } from "@nri-commons/core/kit";
import { dateParts, type FormState, listOf, readDateField, type Translate, textOf } from "@nri-commons/core/web";
import { type CapacityScope, mostPeople, tidyScope } from "./capacity-scope.ts";
import { countryName, countryNamed } from "./country-named.ts";

type Values = FormState["values"];

/** What the fields that requests and offers share say, or what is wrong with each. */
export function parseScope(values: Values, t: Translate): { scope: CapacityScope; problems: Problem[] } {
  const [from, until] = [readDateField(values, "from"), readDateField(values, "until")];
  const [fewest, most] = [textOf(values, "fewest"), textOf(values, "most")];
  const more = textOf(values, "moreLanguages")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const place = textOf(values, "place");
  const typed = textOf(values, "country").slice(0, 200);
  const named = typed === "" ? undefined : countryNamed(typed, t.lang);
  const problems: Problem[] = [];
  const wrong = (isWrong: boolean, path: string, id: string) => {
    if (isWrong) problems.push({ path, message: t(`demand.problem.${id}`) });
  };
  const scope = tidyScope({
    topics: listOf(values, "topics"),
    audiences: listOf(values, "audiences"),
    languages: [...new Set([...listOf(values, "languages"), ...more.map((tag) => tag.toLowerCase())])],
    countries: named && "country" in named ? [named.country] : [],
    regions: listOf(values, "regions"),
    place,
    levels: listOf(values, "levels"),
    modes: listOf(values, "modes"),
    from: from || undefined,
    until: until || undefined,
    fewest: fewest === "" ? undefined : Number(fewest),
    most: most === "" ? undefined : Number(most),
  });
  if (named && "maybe" in named) {
    const all = named.maybe.map((one) => countryName(one, t.lang)).join(", ");
    problems.push({ path: "country", message: t("demand.problem.country", { all, count: named.maybe.length }) });
  }
  wrong(scope.topics.length === 0, "topics", "topics");
  wrong(!isCount(fewest), "fewest", "people");
  wrong(!isCount(most) || (isCount(fewest) && most !== "" && Number(most) < Number(fewest)), "most", "people");
  wrong(
    more.some((tag) => !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) || more.length > 10,
    "moreLanguages",
    "languages",
  );
  wrong(place.length > 200, "place", "place");
  wrong(from !== "" && !isLocalDate(from), "from", "date");
  wrong(until !== "" && !isLocalDate(until), "until", "date");
  wrong(isLocalDate(from) && isLocalDate(until) && until < from, "until", "until");
  return { scope, problems };
}

/** The other way round: what the fields hold before anybody typed. */
export function scopeValues(scope: CapacityScope, lang: string, offered: readonly string[]): Values {
  const [country] = scope.countries;
  return {
    topics: [...scope.topics],
    audiences: [...scope.audiences],
    languages: scope.languages.filter((one) => offered.includes(one)),
    moreLanguages: scope.languages.filter((one) => !offered.includes(one)).join(", "),
    country: country === undefined ? "" : countryName(country, lang),
    regions: [...scope.regions],
    place: scope.place ?? "",
    levels: [...scope.levels],
    modes: [...scope.modes],
    fewest: scope.fewest === undefined ? "" : String(scope.fewest),
    most: scope.most === undefined ? "" : String(scope.most),
    ...dateParts("from", scope.from),
    ...dateParts("until", scope.until),
  };
}

export function tooLong(map: LanguageMap | undefined, most: number): boolean {
  return Object.values(map ?? {}).some((text) => text.length > most);
}

function isCount(text: string): boolean {
  return text === "" || (/^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPeople);
}
