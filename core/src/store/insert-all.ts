import { type Insertable, sql } from "kysely";
import { checkBinding } from "./bindings.ts";
import { dialectOf } from "./dialect-of.ts";
import type { Db } from "./store.ts";
import type { Tables } from "./tables.ts";

type Table = keyof Tables & string;

/**
 * Any number of plain rows as one parameter of one statement, whose text never changes with their number: for batches,
 * where each hand-over to the database costs more than the row. Every row needs the same columns. Rows that are there
 * already are an error, or are passed over.
 * @example await insertAll(tx.db, "content_tag", rows, { known: "pass over" });
 */
export async function insertAll<T extends Table>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  { known = "refuse" }: { known?: "refuse" | "pass over" } = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.id(column)));
  const conflict = known === "refuse" ? sql`` : sql`on conflict do nothing`;
  const source = dialectOf(db) === "sqlite" ? sqliteRows(columns, rows) : postgresRows(table, rows);
  // SQLite reads "on conflict" after a select as a join constraint unless there is a where.
  await sql`insert into ${sql.table(table)} (${names}) select ${source.cells ?? names} from ${source.rows} as r
    where true ${conflict}`.execute(db);
}

function sqliteRows(columns: readonly string[], rows: readonly object[]) {
  const cells = sql.join(columns.map((_, at) => sql`r.value->>${sql.lit(at)}`));
  const json = JSON.stringify(rows.map((row) => columns.map((column) => toCell(Reflect.get(row, column)))));
  return { cells, rows: sql`json_each(${json})` };
}

function postgresRows(table: string, rows: readonly object[]) {
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, toCell(cell)])));
  return { cells: undefined, rows: sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(plain)})` };
}

/** Half a character would be written as an escape that PostgreSQL refuses and SQLite stores as no UTF-8. */
function toCell(value: unknown): unknown {
  checkBinding(value);
  return typeof value === "string" ? value.toWellFormed() : value;
}
