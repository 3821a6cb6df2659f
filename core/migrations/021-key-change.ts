import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("key_change")
    .addColumn("owner", "text", (column) => column.primaryKey())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("key_change_changed_at").on("key_change").column("changed_at").execute();
};
