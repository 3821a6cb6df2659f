import type { ExportRow } from "../../plugin/index.ts";
import { type CsvCell, csvTable } from "../../web/index.ts";

/** Rows are written in portions of this size. */
const portion = 200;

/** A table as CSV, with the columns of its first row, or as a JSON array; piece by piece. */
export async function* writeTable(rows: AsyncIterable<ExportRow>, type: "csv" | "json"): AsyncGenerator<string> {
  if (type === "json") {
    let before = "[";
    for await (const row of rows) {
      yield `${before}\n${JSON.stringify(row)}`;
      before = ",";
    }
    yield before === "[" ? "[]\n" : "\n]\n";
    return;
  }
  let columns: readonly string[] | undefined;
  let waiting: ExportRow[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < portion) continue;
    yield await toCsv(waiting, columns);
    columns ??= Object.keys(waiting[0] ?? {});
    waiting = [];
  }
  if (waiting.length > 0 || columns === undefined) yield await toCsv(waiting, columns);
}

/** `known`: the columns, where the head is written already. */
async function toCsv(rows: readonly ExportRow[], known: readonly string[] | undefined): Promise<string> {
  const columns = known ?? Object.keys(rows[0] ?? {});
  const text = await csvTable(
    columns,
    rows.map((row) => columns.map((column) => toCell(row[column]))),
  );
  return known === undefined ? text : text.slice(text.indexOf("\r\n") + 2);
}

function toCell(value: ExportRow[string] | undefined): CsvCell {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
