import { sql } from "kysely";
import { dialectOf } from "./dialect-of.ts";
import type { Cells, TableShape } from "./row-reader.ts";
import type { Db } from "./store.ts";

/** PostgreSQL takes 65,535 parameters a statement, SQLite 32,766. */
const PARAMETERS = 8000;

/** Tables of a database that has been migrated but not used: what migrations put into them goes first. */
export async function emptyTables(db: Db, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(db);
}

/** Writes the rows of a backup as they are, keys included. */
export async function writeRows(db: Db, { name, columns }: TableShape, rows: readonly Cells[]): Promise<void> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const size = Math.max(1, Math.floor(PARAMETERS / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += size) {
    const values = rows.slice(from, from + size).map((row) => sql`(${sql.join(row)})`);
    await sql`insert into ${sql.table(name)} (${list}) values ${sql.join(values)}`.execute(db);
  }
}

/**
 * Lets every counted key go on `gap` after the highest that was ever given, so that no number is given to another thing
 * than the one that had it in the time that a backup does not know of.
 */
export async function skipSerials(db: Db, gap: number): Promise<void> {
  if (dialectOf(db) === "sqlite") {
    await sql`update sqlite_sequence set seq = seq + ${gap}`.execute(db);
    return;
  }
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select table_name::text as table, column_name::text as column,
           pg_get_serial_sequence(quote_ident(table_schema) || '.' || quote_ident(table_name), column_name) as sequence
      from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'`.execute(db);
  for (const { table, column, sequence } of rows) {
    await sql`select setval(${sequence}::regclass,
      coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + ${sql.lit(gap)})`.execute(db);
  }
}
