import { CompiledQuery, type Insertable, sql } from "kysely";
import { checkBinding } from "./bindings.ts";
import { dialectOf } from "./dialect-of.ts";
import type { Db } from "./store.ts";
import type { Tables } from "./tables.ts";

type Table = keyof Tables & string;

export interface IfKnown<T extends Table> {
  /** `refuse` unless told; `{ key, set }`: these columns of the row with this key are written anew. */
  known?: "refuse" | "pass over" | { key: keyof Tables[T] & string; set: readonly (keyof Tables[T] & string)[] };
}

/**
 * Many plain rows in few statements, whose texts are always the same few: for batches, where each hand-over to the database
 * costs more than the row. Every row needs the same columns.
 * @example await insertAll(tx.db, "content_tag", rows, { known: "pass over" });
 */
export async function insertAll<T extends Table>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { known = "refuse" }: IfKnown<T> = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const target = { table, columns: Object.keys(first), conflict: conflictText(known) };
  if (dialectOf(db) === "postgres") return insertRecords(db, target, rows);
  for (let from = 0; from < rows.length; from += mostRows) {
    await insertPadded(db, target, rows.slice(from, from + mostRows));
  }
}

interface Target {
  table: string;
  columns: readonly string[];
  conflict: string;
}

function conflictText<T extends Table>(known: IfKnown<T>["known"]): string {
  if (known === "refuse" || known === undefined) return "";
  if (known === "pass over") return "on conflict do nothing";
  const set = known.set.map((column) => `"${column}" = excluded."${column}"`).join(", ");
  return `on conflict ("${known.key}") do update set ${set}`;
}

const mostRows = 64;

/** With empty rows up to the next power of two: seven prepared statements serve for any number. Bound one by one, long texts cost half of what they cost as JSON. */
async function insertPadded(db: Db, target: Target, rows: readonly object[]): Promise<void> {
  const { columns } = target;
  const size = 2 ** Math.ceil(Math.log2(rows.length));
  const cells: unknown[] = [];
  for (const row of rows) {
    cells.push(1);
    for (const column of columns) cells.push(Reflect.get(row, column));
  }
  for (let left = (size - rows.length) * (columns.length + 1); left > 0; left--) cells.push(null);
  await db.executeQuery(CompiledQuery.raw(paddedText(target, size), cells));
}

const texts = new Map<string, string>();

function paddedText({ table, columns, conflict }: Target, size: number): string {
  const key = `${size} ${table} ${columns.join()} ${conflict}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = columns.map((column) => `"${column}"`).join(", ");
  const cells = columns.map((_, at) => `column${at + 2}`).join(", ");
  const row = `(${Array(columns.length + 1)
    .fill("?")
    .join(", ")})`;
  const values = Array(size).fill(row).join(", ");
  const text = `insert into "${table}" (${names}) select ${cells} from (values ${values}) where column1 = 1 ${conflict}`;
  texts.set(key, text);
  return text;
}

async function insertRecords(db: Db, { table, columns, conflict }: Target, rows: readonly object[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.id(column)));
  const plain = rows.map((row) => Object.fromEntries(columns.map((name) => [name, toCell(Reflect.get(row, name))])));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(plain)})
    ${sql.raw(conflict)}`.execute(db);
}

/** Half a character would be written as an escape that PostgreSQL refuses. */
function toCell(value: unknown): unknown {
  checkBinding(value);
  return typeof value === "string" ? value.toWellFormed() : value;
}
