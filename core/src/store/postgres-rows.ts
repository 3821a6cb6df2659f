import { sql } from "kysely";
import { type Cells, type RowReader, toCells } from "./row-reader.ts";
import type { Db, Store } from "./store.ts";

/** Small enough that a running node answers in between. */
const PAGE = 100;

/** Reads the whole database as it is at one moment, in one transaction that only reads, through cursors. */
export async function withPostgresRows<T>(store: Store, run: (reader: RowReader) => Promise<T>): Promise<T> {
  return store.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (db) => {
      // A slow disk or line at the other end takes as long as it takes.
      await sql`set local statement_timeout = 0`.execute(db);
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(db);
      return run({
        async tables() {
          const { rows } = await sql<{ name: string; columns: string[] }>`
            select t.table_name::text as name, array_agg(c.column_name::text order by c.column_name::text collate "C") as columns
              from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
             where t.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
             group by t.table_name order by t.table_name::text collate "C"`.execute(db);
          return rows;
        },
        async *rows({ name, columns }) {
          const list = sql.join(columns.map((column) => sql.ref(column)));
          const order = await orderOf(db, name);
          await sql`declare all_rows no scroll cursor for select ${list} from ${sql.table(name)} ${order}`.execute(db);
          for (let page: Cells[] = []; ; ) {
            const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(PAGE)} from all_rows`.execute(db);
            page = rows.map((row) => toCells(columns, row));
            if (page.length > 0) yield page;
            if (page.length < PAGE) break;
          }
          await sql`close all_rows`.execute(db);
        },
      });
    });
}

/** By the primary key: the chain of the audit log can only be written back in its order. */
async function orderOf(db: Db, table: string) {
  const { rows } = await sql<{ name: string }>`
    select a.attname::text as name from pg_index i
      join unnest(i.indkey) with ordinality as k (attnum, place) on true
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indisprimary and i.indrelid = (quote_ident(current_schema()) || '.' || quote_ident(${table}))::regclass
     order by k.place`.execute(db);
  return rows.length === 0 ? sql`` : sql`order by ${sql.join(rows.map(({ name }) => sql.ref(name)))}`;
}
