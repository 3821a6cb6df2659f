import { isHttpUrl, isJsonObject, type Json, type JsonObject } from "../kit/index.ts";

type Value = Json | undefined;

/** Others send one value where a list may be, and the reverse: here it is always a list. */
export function listOf(value: Value): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.filter((entry) => entry !== null) : [value];
}

export function firstOf(value: Value): Value {
  return listOf(value)[0];
}

export function objectsOf(value: Value): JsonObject[] {
  return listOf(value).filter(isJsonObject);
}

/** The first value as one line of plain text, control characters out; undefined when nothing is left. */
export function lineOf(value: Value, most = 500): string | undefined {
  return textOf(value, most)?.replace(/\s+/g, " ");
}

/** The first value as text, which may have several lines. */
export function textOf(value: Value, most = 100_000): string | undefined {
  const first = firstOf(value);
  const plain = isJsonObject(first) ? first["@value"] : first;
  if (typeof plain !== "string" && typeof plain !== "number") return undefined;
  const text = tidyText(String(plain)).slice(0, most).trim();
  return text === "" ? undefined : text.toWellFormed();
}

export function linesOf(value: Value, most = 100): string[] {
  const lines = listOf(value).flatMap((entry) => lineOf(entry) ?? []);
  return [...new Set(lines)].slice(0, most);
}

export function numberOf(value: Value): number | undefined {
  const first = firstOf(value);
  const number = typeof first === "string" && first.trim() !== "" ? Number(first) : first;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** A whole number from 0 up. */
export function countOf(value: Value): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function booleanOf(value: Value): boolean | undefined {
  const first = firstOf(value);
  if (first === "true" || first === true) return true;
  return first === "false" || first === false ? false : undefined;
}

/** The web address in a string, a Link (`href`) or an object with `url` or `id`; never anything but http and https. */
export function urlOf(value: Value): string | undefined {
  const addresses = listOf(value).flatMap((entry) =>
    isJsonObject(entry) ? (urlOf(entry["href"]) ?? urlOf(entry["url"]) ?? urlOf(entry["id"]) ?? []) : entry,
  );
  return addresses.find(isHttpUrl);
}

/** The ids in a list of strings and objects. */
export function irisOf(value: Value, most = 100): string[] {
  const ids = listOf(value).flatMap((entry) => (isJsonObject(entry) ? (entry["id"] ?? []) : entry));
  return [...new Set(ids.filter(isHttpUrl))].slice(0, most);
}

/** Milliseconds of an RFC 3339 instant; one without an offset is no instant. */
export function instantOf(value: Value): number | undefined {
  const text = lineOf(value, 64);
  if (text === undefined || !/^\d{4}-\d\d-\d\d[T ].*(Z|[+-]\d\d:?\d\d)$/i.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

/** RFC 3339 in UTC with whole seconds, as `published` and `updated` are written. */
export function toWireInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

// Tab and line feed stay; what else is below the space, and DEL, has no business in a text.
function tidyText(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (sign) => (sign === "\n" || sign === "\t" || sign > "\u007f" ? sign : ""));
}
