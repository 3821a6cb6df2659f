import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("ap_backfills")
    .addColumn("actor", "text", (column) => column.primaryKey())
    .addColumn("next", "text")
    .addColumn("items", "integer", (column) => column.notNull())
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("finished_at", "bigint")
    .addColumn("error", "text")
    .execute();
};
