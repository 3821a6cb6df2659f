import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_link")
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("relation", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addPrimaryKeyConstraint("content_link_key", ["object_id", "relation", "target"])
    .execute();
  await db.schema
    .createIndex("content_link_target")
    .on("content_link")
    .columns(["target", "relation", "object_id"])
    .execute();
};
