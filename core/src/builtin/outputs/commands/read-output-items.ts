import { parse } from "csv-parse/sync";
import { isJsonObject, type JsonObject, Refusal } from "../../../kit/index.ts";

/** One output of a list, with what the list calls it and the relations that it names by such keys. */
export interface OutputItem {
  key: string | undefined;
  /** Everything that the list says of it: names of files, relations. */
  item: JsonObject;
  /** The fields of the output itself. */
  fields: JsonObject;
}

/**
 * A list of outputs: JSON (an array, or `{ "items": [ … ] }`; each an output, or `{ "key", "output", "file" }`) or CSV whose first row
 * names the fields.
 */
export function readOutputItems({ name, bytes }: { name: string; bytes: Uint8Array }): OutputItem[] {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  const isCsv = /\.csv$/i.test(name) || !/^\s*[[{]/.test(text);
  const items = isCsv ? readCsv(text) : listOf(readJson(text));
  return items.map(toItem);
}

function toItem(item: JsonObject): OutputItem {
  const { key, ...rest } = item;
  const fields = isJsonObject(item["output"]) ? item["output"] : rest;
  return { key: typeof key === "string" && key !== "" ? key : undefined, item, fields };
}

function listOf(value: unknown): JsonObject[] {
  const list = isJsonObject(value) && Array.isArray(value["items"]) ? value["items"] : value;
  return (Array.isArray(list) ? list : [list]).map((item, index) => {
    if (isJsonObject(item)) return item;
    throw unreadable(`Item ${index + 1} is no group of fields.`);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(`The file is no valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function readCsv(text: string): JsonObject[] {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, relax_column_count_less: true });
  } catch (cause) {
    throw unreadable(`The file is no valid CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function unreadable(message: string): Refusal {
  return new Refusal("invalid", { message });
}
