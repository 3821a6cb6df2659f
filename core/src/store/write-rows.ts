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

/** While this runs, in a transaction, a row may come before the one that it refers to. */
export async function deferReferences(db: Db, run: () => Promise<void>): Promise<void> {
  if (dialectOf(db) === "sqlite") {
    await sql`pragma defer_foreign_keys = on`.execute(db);
    return run();
  }
  const { rows } = await sql<{ table: string; name: string }>`
    select c.relname::text as table, k.conname::text as name from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and not k.condeferrable and c.relnamespace = current_schema()::regnamespace`.execute(db);
  const turn = async (how: "deferrable initially deferred" | "not deferrable") => {
    for (const { table, name } of rows) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} ${sql.raw(how)}`.execute(db);
    }
  };
  await turn("deferrable initially deferred");
  await run();
  await sql`set constraints all immediate`.execute(db);
  await turn("not deferrable");
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
