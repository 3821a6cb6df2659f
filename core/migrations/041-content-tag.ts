import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_tag")
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("vocabulary", "text", (column) => column.notNull())
    .addColumn("term", "text", (column) => column.notNull())
    .addColumn("sort_at", "bigint", (column) => column.notNull())
    .addColumn("origin", "text")
    .addPrimaryKeyConstraint("content_tag_key", ["object_id", "vocabulary", "term"])
    .execute();
  await db.schema
    .createIndex("content_tag_term")
    .on("content_tag")
    .columns(["vocabulary", "term", "kind", "sort_at", "object_id"])
    .execute();
};
