import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_file")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("media_type", "text", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("content_file_created").on("content_file").column("created_at").execute();

  await db.schema
    .createTable("content_file_use")
    .addColumn("output_id", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("content_file_use_key", ["output_id", "sha256"])
    .execute();
  await db.schema.createIndex("content_file_use_sha256").on("content_file_use").column("sha256").execute();
};
