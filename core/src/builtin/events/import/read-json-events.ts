import { isJsonObject, type JsonObject } from "../../../kit/index.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";

/**
 * Events as `parseNewEvent` takes them: one, a list, or `{ "items": [ { "key", "event", "sessions", "figures" } ] }`, where
 * sessions stand below their event.
 */
export function readJsonEvents(text: string, options: ReadOptions): ReadFile {
  const json = parse(text);
  if (json instanceof Error) {
    return no(`This is no valid JSON: ${json.message}. Check the file with a JSON editor`);
  }
  const items =
    isJsonObject(json) && Array.isArray(json["items"]) ? json["items"] : Array.isArray(json) ? json : [json];
  const read: ReadFile[] = items.map((item, index) => readItem(item, `item ${index + 1}`, options));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
}

function readItem(item: unknown, at: string, options: ReadOptions, partOf?: string): ReadFile {
  if (!isJsonObject(item)) return no("Describe each event as a group of fields in { }", at);
  const wrapped = isJsonObject(item["event"]) ? item["event"] : undefined;
  const { key: given, sessions: nested, figures, ...plain } = wrapped ? item : { ...item, sessions: item["sessions"] };
  const input: JsonObject = withDefaults(wrapped ?? plain, options);
  const key = keyOf(given) ?? keyOf(input["icalUid"]) ?? keyOf(input["sourceUrl"]);
  const row: ImportRow = {
    at,
    key,
    input,
    ...(partOf !== undefined && { partOf }),
    ...(figures !== undefined && { figures }),
  };
  const sessions = Array.isArray(nested) ? nested : [];
  if (sessions.length > 0 && key === undefined) {
    return no("Give an event that has sessions a key or an icalUid, so that they can be put below it", at);
  }
  const below = sessions.map((session, index) => readItem(session, `${at}, session ${index + 1}`, options, key));
  return {
    rows: [row, ...below.flatMap(({ rows }) => rows)],
    problems: below.flatMap(({ problems }) => problems),
  };
}

function withDefaults(input: JsonObject, { zone, lang }: ReadOptions): JsonObject {
  return { ...input, zone: input["zone"] ?? zone, lang: input["lang"] ?? lang };
}

function keyOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function no(message: string, path = ""): ReadFile {
  return { rows: [], problems: [{ path, message }] };
}
