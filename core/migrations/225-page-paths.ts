import type { Migration } from "../src/store/index.ts";

/** Where a page that a plugin made is read, after the language; null: where its kind is. */
export const up: Migration = async (db) => {
  await db.schema.alterTable("content_text").addColumn("path", "text").execute();
};
