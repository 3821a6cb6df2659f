import type { Body } from "../content/types/index.ts";
import { isHttpUrl, isJsonObject, type Json, type JsonObject } from "../kit/index.ts";
import { lineOf, listOf, urlOf } from "./wire-values.ts";

export function readBodies(value: Json | undefined): Body[] {
  return listOf(value)
    .filter(isJsonObject)
    .flatMap((item) => readBody(item) ?? [])
    .slice(0, 100);
}

export function writeBody(body: Body): JsonObject {
  return {
    type: "Organization",
    name: body.name,
    ...(body.url && isHttpUrl(body.url) && { url: body.url }),
    ...(body.kind && { "nri:initiativeKind": body.kind }),
    ...(body.stakeholderGroup && { "nri:stakeholderGroup": body.stakeholderGroup }),
    ...(body.regionalGroup && { "nri:regionalGroup": body.regionalGroup }),
    ...(body.country && { "nri:country": body.country }),
  };
}

function readBody(item: JsonObject): Body | undefined {
  const name = lineOf(item["name"], 300);
  if (name === undefined) return undefined;
  const body: Body = {
    name,
    url: urlOf(item["url"]) ?? urlOf(item["href"]),
    kind: lineOf(item["nri:initiativeKind"], 80),
    stakeholderGroup: lineOf(item["nri:stakeholderGroup"], 64),
    regionalGroup: lineOf(item["nri:regionalGroup"], 64),
    country: countryOf(item),
  };
  return Object.assign({ name }, Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)));
}

function countryOf(item: JsonObject): string | undefined {
  const code = lineOf(item["nri:country"], 2);
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}
