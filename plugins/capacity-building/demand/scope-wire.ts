import type { JsonObject, LanguageMap } from "@nri-commons/core/kit";
import { isHttpUrl } from "@nri-commons/core/kit";
import { countOf, lineOf, linesOf, objectsOf, urlOf } from "@nri-commons/core/plugin";
import type { LinkedActivity } from "./capacity-request.ts";
import { type CapacityScope, tidyScope } from "./capacity-scope.ts";

/** What a request and an offer say alike. */
export function writeScope(scope: CapacityScope): JsonObject {
  const { topics, audiences, languages, countries, regions, place, levels, modes, from, until, fewest, most } = scope;
  return {
    "nri:theme": [...topics],
    "nri:audience": [...audiences],
    "nri:languages": [...languages],
    "nri:country": [...countries],
    "nri:regionalGroup": [...regions],
    ...(place && { "nri:place": place }),
    "nri:level": [...levels],
    "nri:mode": [...modes],
    ...(from && { "nri:startDate": from }),
    ...(until && { "nri:endDate": until }),
    ...(fewest !== undefined && { "nri:fewest": fewest }),
    ...(most !== undefined && { "nri:most": most }),
  };
}

/** Terms that nobody here knows are left out, and a time that ends before it begins has no end. */
export function readScope(object: JsonObject): CapacityScope {
  return tidyScope({
    topics: linesOf(object["nri:theme"]),
    audiences: linesOf(object["nri:audience"]),
    languages: linesOf(object["nri:languages"]),
    countries: linesOf(object["nri:country"]),
    regions: linesOf(object["nri:regionalGroup"]),
    place: lineOf(object["nri:place"], 200),
    levels: linesOf(object["nri:level"]),
    modes: linesOf(object["nri:mode"]),
    from: lineOf(object["nri:startDate"], 10),
    until: lineOf(object["nri:endDate"], 10),
    fewest: countOf(object["nri:fewest"]),
    most: countOf(object["nri:most"]),
  });
}

export function writeActivity({ iri, url, name }: LinkedActivity): JsonObject {
  return { type: "Link", href: url, ...(name && { name }), ...(iri && { "nri:iri": iri }) };
}

export function readActivities(value: JsonObject[string] | undefined): LinkedActivity[] {
  return objectsOf(value)
    .flatMap((link) => {
      const [url, name, iri] = [urlOf(link), lineOf(link["name"], 300), lineOf(link["nri:iri"], 2048)];
      return url === undefined ? [] : [{ url, ...(name && { name }), ...(isHttpUrl(iri) && { iri }) }];
    })
    .slice(0, 20);
}

/** Every language in which something was said. */
export function languagesOf(...maps: readonly (LanguageMap | undefined)[]): string[] {
  return [...new Set(maps.flatMap((map) => Object.keys(map ?? {})))];
}
