import type { Migration } from "../src/store/index.ts";

/** Who asked the registry that this node keeps for a place, and what this node asked of the registry that it uses. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("ap_registry_offers")
    .addColumn("actor", "text", (column) => column.primaryKey())
    .addColumn("offer", "text", (column) => column.notNull())
    .addColumn("ours", "integer", (column) => column.notNull())
    .addColumn("profile", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("answered_at", "bigint")
    .execute();
};
