/** store: the database, SQLite or PostgreSQL, behind one Kysely; transactions and migrations. */
export type { Db, Dialect, Migration, Store } from "./store.ts";
export type { Tables } from "./tables.ts";
