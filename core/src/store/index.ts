/** store: the database, SQLite or PostgreSQL, behind one Kysely; transactions, migrations, and the audit log. */
export {
  type AuditEntry,
  type AuditFilter,
  type AuditHead,
  actingAs,
  appendAudit,
  becomes,
  type ChainVerdict,
  currentWho,
  findHead,
  listAudit,
  type NewAuditEntry,
  type PendingEntry,
  recordAudit,
  verifyAudit,
  type Who,
} from "./audit/index.ts";
export { isDatabaseTrouble } from "./database-trouble.ts";
export { dialectOf } from "./dialect-of.ts";
export { countRows, dropTables, listTables, readTable, type TableNames } from "./drop-tables.ts";
export { insertAll } from "./insert-all.ts";
export { insertRows } from "./insert-rows.ts";
export { jsonTexts } from "./json-texts.ts";
export { isUpToDate, type MigrateOptions, migrate } from "./migrate.ts";
export { openStore, type StoreOptions } from "./open-store.ts";
export { readDefinitions } from "./postgres-definitions.ts";
export { withPostgresRows } from "./postgres-rows.ts";
export { prefixOf } from "./prefix-of.ts";
export type { Cells, RowReader, TableShape } from "./row-reader.ts";
export { readSchema } from "./schema-objects.ts";
export { serialKey } from "./serial-key.ts";
export { openSqliteCopy, type SqliteCopy, vacuumInto } from "./sqlite-rows.ts";
export type { Db, Dialect, Migration, Store } from "./store.ts";
export { StoreProblem, type StoreProblemCode } from "./store-problem.ts";
export type { Tables } from "./tables.ts";
export { deferReferences, emptyTables, skipSerials, writeRows } from "./write-rows.ts";
