import type { Migration } from "../src/store/index.ts";

/** What the initiative says of itself: one row, filled from node.toml at the first start. Texts and lists are JSON. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("profile")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("region", "text")
    .addColumn("zone", "text", (column) => column.notNull())
    .addColumn("first_day", "integer", (column) => column.notNull())
    .addColumn("languages", "text", (column) => column.notNull())
    .addColumn("website", "text")
    .addColumn("contact", "text")
    .addColumn("accent", "text")
    .addColumn("logo", "text")
    .addColumn("about", "text", (column) => column.notNull())
    // What node.toml said when the row was made: a later change there is noticed, and not taken over.
    .addColumn("filled_from", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
};
