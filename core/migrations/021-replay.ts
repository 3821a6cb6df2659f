import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("seen_signature")
    .addColumn("digest", "text", (column) => column.primaryKey())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("seen_signature_seen_at").on("seen_signature").column("seen_at").execute();
};
