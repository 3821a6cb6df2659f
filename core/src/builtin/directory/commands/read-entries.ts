import { isJsonObject, type JsonObject, Refusal } from "../../../kit/index.ts";

/** One entry of a list, with what the list calls it. */
export interface EntryItem {
  key: string | undefined;
  fields: JsonObject;
}

/**
 * A list of entries: JSON (an array, or `{ "items": [ … ] }`; each an entry, or `{ "key", "entry" }`) or CSV whose first row names the
 * fields, as `/network.csv` has them.
 */
export async function readEntries({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<EntryItem[]> {
  const text = decode(bytes);
  const isJson = /\.json$/i.test(name) || (!/\.csv$/i.test(name) && /^\s*[[{]/.test(text));
  const items = isJson ? itemsOf(readJson(text)) : await readCsv(text);
  if (items.length === 0) throw unreadable("There is no entry in this file.");
  return items.map(toItem);
}

function toItem(item: JsonObject): EntryItem {
  const { key, ...rest } = item;
  const fields = isJsonObject(item["entry"]) ? item["entry"] : rest;
  const known = [key, fields["actor"]].find((one) => typeof one === "string" && one.trim() !== "");
  return { key: typeof known === "string" ? known.trim().slice(0, 500) : undefined, fields };
}

function itemsOf(value: unknown): JsonObject[] {
  const list = isJsonObject(value) && Array.isArray(value["items"]) ? value["items"] : value;
  return (Array.isArray(list) ? list : [list]).map((item, index) => {
    if (isJsonObject(item)) return item;
    throw unreadable(`Item ${index + 1} is no group of fields in { }.`);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(`The file is no valid JSON: ${messageOf(cause)}`);
  }
}

/** What our own table tells beside the entry is not read back: recognition is the registry's, the page its own. */
async function readCsv(text: string): Promise<JsonObject[]> {
  const { parse } = await import("csv-parse/sync");
  try {
    const options = { columns: true, skip_empty_lines: true, trim: true, relax_column_count_less: true } as const;
    const rows: Record<string, string>[] = parse(text, options);
    return rows.map(({ recognition: _, page: __, ...row }) => row);
  } catch (cause) {
    throw unreadable(`The file is no valid CSV: ${messageOf(cause)}`);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("Save the file as UTF-8: its letters cannot be read otherwise.");
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function unreadable(message: string): Refusal {
  return new Refusal("invalid", { problems: [{ path: "file", message }] });
}
