import { isTerm } from "@nri-commons/core/content/types";
import {
  isHttpUrl,
  isJsonObject,
  type Json,
  type JsonObject,
  type LanguageMap,
  type Parsed,
  type Problem,
} from "@nri-commons/core/kit";
import { countOf, lineOf, objectsOf, readLanguageMap, urlOf } from "@nri-commons/core/plugin";
import { type Edition, type NewPartner, type Partner, type Programme, partnerKinds } from "./partner.ts";

/** An entry of a file: `{ key, name, kind, … , programmes: [{ name, url, editions: [{ year, url }] }] }`. */
export function parsePartner(item: JsonObject): Parsed<Omit<Partner, "id" | "updated">> {
  const name = lineOf(item["name"], 200);
  const kind = partnerKinds.find((one) => one === item["kind"]);
  const problems: Problem[] = [];
  if (name === undefined) problems.push({ path: "name", message: "A partner needs its name" });
  if (kind === undefined) problems.push({ path: "kind", message: `Its kind is one of ${partnerKinds.join(", ")}` });
  if (item["url"] !== undefined && !isHttpUrl(item["url"])) {
    problems.push({ path: "url", message: "Its page begins with https://" });
  }
  if (name === undefined || kind === undefined || problems.length > 0) return { ok: false, problems };
  const [country, region] = [lineOf(item["country"], 2), lineOf(item["region"], 64)];
  const partner: NewPartner = {
    name,
    kind,
    country: isTerm("countries", country) ? country : undefined,
    region: isTerm("regional-groups", region) ? region : undefined,
    serves: textsOf(item["serves"]),
    about: textsOf(item["about"]),
    url: urlOf(item["url"]),
    founded: yearOf(item["founded"]),
    origin: lineOf(item["origin"], 300),
  };
  return { ok: true, value: { ...partner, programmes: programmesOf(item["programmes"]) } };
}

function programmesOf(value: Json | undefined): Programme[] {
  return objectsOf(value).flatMap((item, at) => {
    const name = lineOf(item["name"], 200);
    if (name === undefined) return [];
    const editions = objectsOf(item["editions"]).flatMap((edition): Edition[] => {
      const year = yearOf(edition["year"]);
      return year === undefined ? [] : [{ year, url: urlOf(edition["url"]) }];
    });
    return [{ id: String(at + 1), name, about: textsOf(item["about"]), url: urlOf(item["url"]), editions }];
  });
}

function textsOf(value: Json | undefined): LanguageMap | undefined {
  return isJsonObject(value) ? readLanguageMap(value, 2000) : undefined;
}

export function yearOf(value: Json | undefined): number | undefined {
  const year = countOf(value);
  return year !== undefined && year >= 1960 && year <= 2100 ? year : undefined;
}
