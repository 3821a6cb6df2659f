import { sql } from "kysely";
import { dialectOf } from "./dialect-of.ts";
import { readSchema } from "./schema-objects.ts";
import type { Db } from "./store.ts";

/** Names of tables, as `listTables` gives them. */
export interface TableNames {
  /** What can be read row by row. */
  tables: readonly string[];
  /** Their indexes and shadows go with them. */
  views: readonly string[];
  virtual: readonly string[];
}

/** Everything whose name begins with the prefix, except what begins with one of the longer ones. */
export async function listTables(db: Db, prefix: string, others: readonly string[] = []): Promise<TableNames> {
  const own = [...(await readSchema(db)).values()].filter(
    ({ name, owner }) =>
      name === owner && name.startsWith(prefix) && !others.some((other) => other !== prefix && name.startsWith(other)),
  );
  const isVirtual = ({ definition }: { definition: string }) => /^\s*create\s+virtual\s/i.test(definition);
  const virtual = own.filter(isVirtual).map(({ name }) => name);
  const isShadow = (name: string) => virtual.some((one) => name.startsWith(`${one}_`));
  return {
    tables: own.filter((one) => one.kind === "table" && !isVirtual(one) && !isShadow(one.name)).map(({ name }) => name),
    views: own.filter(({ kind }) => kind === "view").map(({ name }) => name),
    virtual,
  };
}

/** In one transaction with whatever the caller removes beside them. */
export async function dropTables(db: Db, { tables, views, virtual }: TableNames): Promise<void> {
  const isSqlite = dialectOf(db) === "sqlite";
  // They may refer to one another.
  if (isSqlite) await sql`pragma defer_foreign_keys = on`.execute(db);
  const cascade = isSqlite ? sql`` : sql` cascade`;
  for (const view of views) await sql`drop view if exists ${sql.table(view)}${cascade}`.execute(db);
  for (const table of [...virtual, ...tables])
    await sql`drop table if exists ${sql.table(table)}${cascade}`.execute(db);
}

/** The rows of one table in an order that holds while nobody writes. */
export async function readTable(db: Db, table: string, { limit, offset }: { limit: number; offset: number }) {
  const order = dialectOf(db) === "sqlite" ? sql.ref("rowid") : sql.ref("ctid");
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} order by ${order} limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(db);
  return rows;
}

export async function countRows(db: Db, tables: readonly string[]): Promise<number> {
  let rows = 0;
  for (const table of tables) {
    const counted = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    rows += Number(counted.rows[0]?.n ?? 0);
  }
  return rows;
}
