import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("ap_registry")
    .addColumn("actor", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("region", "text")
    .addColumn("recognised_since", "text")
    .addColumn("status", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("ap_registry_state")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("updated", "bigint", (column) => column.notNull())
    .addColumn("checked_at", "bigint")
    .addColumn("error", "text")
    .execute();
};
