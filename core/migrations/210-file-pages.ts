import type { Migration } from "../src/store/index.ts";

/** How many pages a document has, where that could be read. */
export const up: Migration = async (db) => {
  await db.schema.alterTable("content_file").addColumn("pages", "integer").execute();
};
