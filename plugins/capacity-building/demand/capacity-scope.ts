import { isLocalDate, isTerm, type LocalDate, regionOfCountry } from "@nri-commons/core/content/types";

/** How one takes part; `hybrid` is both at once. */
export const capacityModes = ["in-person", "online", "hybrid"] as const;
export type CapacityMode = (typeof capacityModes)[number];

/** What a request and an offer are compared by. An empty list says nothing, which is not a no. */
export interface CapacityScope {
  /** Vocabulary `topics`. */
  topics: readonly string[];
  /** Vocabulary `audiences`. */
  audiences: readonly string[];
  /** BCP 47. */
  languages: readonly string[];
  /** Two letters. */
  countries: readonly string[];
  /** Vocabulary `regional-groups`. */
  regions: readonly string[];
  /** A part of a country, or a town, in words. */
  place?: string | undefined;
  /** Vocabulary `session-levels`. */
  levels: readonly string[];
  modes: readonly CapacityMode[];
  from?: LocalDate | undefined;
  until?: LocalDate | undefined;
  /** How many people, from and to. */
  fewest?: number | undefined;
  most?: number | undefined;
}

export const facetNames = ["topic", "language", "region", "country", "audience", "level", "mode"] as const;
export type FacetName = (typeof facetNames)[number];

/** Where it is: its regions, and those of its countries. */
export function regionsOf({ regions, countries }: Pick<CapacityScope, "regions" | "countries">): string[] {
  return [...new Set([...regions, ...countries.flatMap((country) => regionOfCountry(country) ?? [])])];
}

/** What one looks for it by, and counts it by. */
export function facetsOf(scope: CapacityScope): { facet: FacetName; term: string }[] {
  const terms: Readonly<Record<FacetName, readonly string[]>> = {
    topic: scope.topics,
    language: scope.languages.map(baseOf),
    region: regionsOf(scope),
    country: scope.countries,
    audience: scope.audiences,
    level: scope.levels,
    mode: scope.modes,
  };
  return facetNames.flatMap((facet) => [...new Set(terms[facet])].map((term) => ({ facet, term })));
}

/** `pt-BR` is read by whoever reads Portuguese. */
export function baseOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

export const mostPeople = 1_000_000;
const mostTerms = 30;

/** What somebody else said, with everything left out that nobody here could read. */
export function tidyScope(
  said: {
    [Part in keyof CapacityScope]?: CapacityScope[Part] extends readonly string[] ? readonly string[] : unknown;
  },
): CapacityScope {
  const terms = (of: string, list: readonly string[] = []) =>
    list.filter((term) => isTerm(of, term)).slice(0, mostTerms);
  const [from, until] = [dateOf(said.from), dateOf(said.until)];
  const [fewest, most] = [countOf(said.fewest), countOf(said.most)];
  return {
    topics: terms("topics", said.topics),
    audiences: terms("audiences", said.audiences),
    languages: (said.languages ?? []).filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)).slice(0, mostTerms),
    countries: terms("countries", said.countries),
    regions: terms("regional-groups", said.regions),
    ...(typeof said.place === "string" && said.place !== "" && { place: said.place.slice(0, 200) }),
    levels: terms("session-levels", said.levels),
    modes: capacityModes.filter((mode) => said.modes?.includes(mode)),
    ...(from && { from }),
    ...(until && (from === undefined || until >= from) && { until }),
    ...(fewest !== undefined && { fewest }),
    ...(most !== undefined && most >= (fewest ?? 0) && { most }),
  };
}

function dateOf(value: unknown): LocalDate | undefined {
  return isLocalDate(value) && value.length === 10 ? value : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0
    ? Math.min(value, mostPeople)
    : undefined;
}
