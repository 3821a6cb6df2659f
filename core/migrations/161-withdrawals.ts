import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  // Taken back here, and not told to anybody yet: for ten minutes it can be undone as if nothing had been.
  await db.schema
    .createTable("content_withdrawal")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("tell_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("content_withdrawal_key", ["kind", "id"])
    .execute();
  await db.schema.createIndex("content_withdrawal_due").on("content_withdrawal").columns(["tell_at"]).execute();
};
