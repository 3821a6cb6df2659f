import { Refusal } from "../../../kit/index.ts";
import type { ReadFile, ReadOptions } from "./import-row.ts";
import { readCsvEvents } from "./read-csv-events.ts";
import { readIcsEvents } from "./read-ics-events.ts";
import { readJsonEvents } from "./read-json-events.ts";

/** A calendar, a table or JSON, told apart by the name and, where that says nothing, by how it begins. */
export async function readEventsFile(
  file: { name: string; bytes: Uint8Array },
  options: ReadOptions,
): Promise<ReadFile> {
  const text = decode(file.bytes);
  const kind = /\.(ics|csv|json)$/i.exec(file.name)?.[1]?.toLowerCase() ?? kindOf(text);
  if (kind === "ics") return readIcsEvents(text, options);
  return kind === "json" ? readJsonEvents(text, options) : readCsvEvents(text, options);
}

function kindOf(text: string): string {
  const start = text.trimStart();
  if (/^BEGIN:VCALENDAR/i.test(start)) return "ics";
  return /^[[{]/.test(start) ? "json" : "csv";
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal("invalid", {
      cause,
      problems: [{ path: "file", message: "Save the file as UTF-8: its letters cannot be read otherwise" }],
    });
  }
}
