import { isJsonObject, Refusal } from "../../../kit/index.ts";
import { mostBytes, mostRows, type ReadFile, type ReadOptions } from "./import-row.ts";
import { readCsvEvents } from "./read-csv-events.ts";
import { readIcsEvents } from "./read-ics-events.ts";
import { isIndicoExport, readIndicoEvents } from "./read-indico-events.ts";
import { readJsonEvents } from "./read-json-events.ts";
import { isPretalxSchedule, readPretalxSchedule } from "./read-pretalx-schedule.ts";
import { isTribeEvents, readTribeEvents } from "./read-tribe-events.ts";
import { readWordpressExport } from "./read-wordpress-export.ts";

/** A calendar, a table, JSON or an export of WordPress, told apart by the name and, where that says nothing, by how it begins. */
export async function readEventsFile(
  file: { name: string; bytes: Uint8Array },
  options: ReadOptions,
): Promise<ReadFile> {
  return readEventsText({ name: file.name, text: decodeFile(file.bytes) }, options);
}

export async function readEventsText(file: { name: string; text: string }, options: ReadOptions): Promise<ReadFile> {
  const kind = /\.(ics|csv|json|xml)$/i.exec(file.name)?.[1]?.toLowerCase() ?? kindOf(file.text);
  const read = await readers[kind]?.(file.text, options);
  if (read === undefined) return { rows: [], problems: [{ path: "", message: unknown }] };
  if (read.rows.length <= mostRows) return read;
  const message = `There are ${read.rows.length} events in this file; ${mostRows} at most are taken in at once. Split it into several files`;
  return { rows: [], problems: [{ path: "", message }] };
}

const unknown =
  "This is a page and no file of events. Give the address of its calendar (.ics), or export the events to a file";

const readers: Readonly<Record<string, (text: string, options: ReadOptions) => ReadFile | Promise<ReadFile>>> = {
  ics: readIcsEvents,
  csv: readCsvEvents,
  json: readAnyJson,
  xml: readWordpressExport,
};

function kindOf(text: string): string {
  const start = text.slice(0, 500).trimStart();
  if (/^BEGIN:VCALENDAR/i.test(start)) return "ics";
  if (/^<!doctype html|^<html/i.test(start)) return "html";
  if (start.startsWith("<")) return "xml";
  return /^[[{]/.test(start) ? "json" : "csv";
}

/** JSON of other programmes is known by its shape; whatever else is read as events of ours. */
function readAnyJson(text: string, options: ReadOptions): ReadFile {
  const json = parse(text);
  if (isTribeEvents(json)) return readTribeEvents(json, options);
  if (isPretalxSchedule(json)) return readPretalxSchedule(json, options);
  if (isIndicoExport(json)) return readIndicoEvents(json, options);
  return readJsonEvents(text, options);
}

function parse(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-8 of 5 MiB at most. */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.byteLength > mostBytes) throw refuse("The file is larger than 5 MB. Split it into several files");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (cause) {
    throw refuse("Save the file as UTF-8: its letters cannot be read otherwise", cause);
  }
  throw refuse("This is no text file. Choose a calendar (.ics), a table (.csv), JSON or an export of WordPress (.xml)");
}

function refuse(message: string, cause?: unknown): Refusal {
  return new Refusal("invalid", { cause, problems: [{ path: "file", message }] });
}
