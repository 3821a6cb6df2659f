import type { Migration } from "../src/store/index.ts";

/** Which pages of its own an initiative put into its menu or at the foot of every page; JSON. */
export const up: Migration = async (db) => {
  await db.schema
    .alterTable("profile")
    .addColumn("links", "text", (column) => column.notNull().defaultTo("[]"))
    .execute();
};
