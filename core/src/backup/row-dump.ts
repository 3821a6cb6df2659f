import type { Readable } from "node:stream";
import type { Cells, RowReader, TableShape } from "../store/index.ts";
import { type CountedTable, createRowHash } from "./row-hash.ts";

/** Some rows of one table, as they come out of a backup. */
export interface Page {
  table: TableShape;
  rows: readonly Cells[];
}

/**
 * The rows of a database as lines of JSON: an object for each table (`table`, `columns`), then an array for each of its rows.
 * What was told is counted on the way.
 */
export async function* toDump(
  reader: RowReader,
  { counted, each }: { counted: CountedTable[]; each: (rows: number) => void },
): AsyncGenerator<string> {
  for (const table of await reader.tables()) {
    const hash = createRowHash(table);
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`;
    for await (const rows of reader.rows(table)) {
      for (const row of rows) hash.add(row);
      each(rows.length);
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    }
    counted.push(hash.done());
  }
}

const PAGE = 400;

export async function* fromDump(dump: Readable): AsyncGenerator<Page> {
  let table: TableShape | undefined;
  let rows: Cells[] = [];
  for await (const line of linesOf(dump)) {
    const value: unknown = JSON.parse(line);
    if (Array.isArray(value)) {
      if (table === undefined) throw new Error("The dump begins without the name of a table.");
      rows.push(value.map(toCell));
      if (rows.length < PAGE) continue;
    }
    if (table !== undefined && rows.length > 0) yield { table, rows };
    rows = [];
    if (!Array.isArray(value)) table = toTable(value);
  }
  if (table !== undefined && rows.length > 0) yield { table, rows };
}

/** Not by node:readline: its lines end in an error when the stream ends while more than a thousand of them wait. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** The same from a database that lies open. */
export async function* fromReader(reader: RowReader): AsyncGenerator<Page> {
  for (const table of await reader.tables()) for await (const rows of reader.rows(table)) yield { table, rows };
}

function toCell(value: unknown): Cells[number] {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new Error("The dump holds something that is no value of a row.");
}

function toTable(value: unknown): TableShape {
  if (typeof value !== "object" || value === null || !("table" in value) || !("columns" in value)) throw badTable();
  const { table, columns } = value;
  if (typeof table !== "string" || !Array.isArray(columns)) throw badTable();
  return { name: table, columns: columns.map(String) };
}

function badTable() {
  return new Error("The dump holds a line that is neither a table nor a row.");
}
