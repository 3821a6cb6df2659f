import { isZone, offsetAt } from "../../../content/types/index.ts";
import { isHttpUrl, isJsonObject, type Json } from "../../../kit/index.ts";
import { plainText } from "./html-text.ts";

type Value = Json | undefined;

/** One line of text without tags; undefined when there is none. */
export function lineFrom(value: Value, most = 300): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = plainText(String(value)).slice(0, most).trim();
  return text === "" ? undefined : text;
}

export function rawFrom(value: Value): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

export function urlFrom(value: Value): string | undefined {
  const text = rawFrom(value);
  return isHttpUrl(text) ? text : undefined;
}

export function objectsFrom(value: Value) {
  return Array.isArray(value) ? value.filter(isJsonObject) : isJsonObject(value) ? [value] : [];
}

/** Only fields that have a value. */
export function some<T extends Record<string, Json | undefined>>(fields: T): Record<string, Json> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** An IANA zone for what a content system calls one: `Africa/Nairobi`, `UTC+3`, `UTC-4.5`, nothing. */
export function zoneFrom(
  said: string | undefined,
  { fallback, at }: { fallback: string; at: number | undefined },
): string {
  if (isZone(said)) return said;
  const hours = /^(?:UTC|GMT)\s*([+-]\d{1,2}(?:[.:]\d{1,2})?)?$/i.exec(said ?? "");
  if (!hours) return fallback;
  const offset = minutesOf(hours[1]);
  // Its own zone is the better name, where both mean the same hours.
  if (at !== undefined && Math.round(offsetAt(at, fallback) / 60_000) === offset) return fallback;
  if (offset === 0) return "Etc/UTC";
  const name = `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset) / 60}`;
  return isZone(name) ? name : fallback;
}

function minutesOf(text = "0"): number {
  const [whole = "0", part = "0"] = text.split(/[.:]/);
  const minutes = text.includes(":") ? Number(part) : Number(`0.${part}`) * 60;
  return Number(whole) * 60 + (whole.startsWith("-") ? -minutes : minutes);
}
