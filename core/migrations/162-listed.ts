import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  // 0 while search engines are to leave the site alone.
  await db.schema
    .alterTable("profile")
    .addColumn("listed", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
};
