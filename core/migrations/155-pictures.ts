import type { Migration } from "../src/store/index.ts";

/** Pictures as they are shown: which copies of each there are, who shows which address, and what became of pictures of other sites. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("picture")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("width", "integer", (column) => column.notNull())
    .addColumn("height", "integer", (column) => column.notNull())
    .addColumn("uploaded", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("picture_copy")
    .addColumn("picture", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("media_type", "text", (column) => column.notNull())
    .addColumn("width", "integer", (column) => column.notNull())
    .addColumn("height", "integer", (column) => column.notNull())
    .addColumn("bytes", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("picture_copy_key", ["picture", "sha256"])
    .execute();
  await db.schema.createIndex("picture_copy_sha256").on("picture_copy").column("sha256").execute();

  await db.schema
    .createTable("picture_source")
    .addColumn("url", "text", (column) => column.primaryKey())
    .addColumn("picture", "text")
    .addColumn("problem", "text")
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .execute();
  await db.schema.createIndex("picture_source_due").on("picture_source").column("due_at").execute();
  await db.schema.createIndex("picture_source_picture").on("picture_source").column("picture").execute();

  await db.schema
    .createTable("picture_use")
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("url", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("picture_use_key", ["holder", "url"])
    .execute();
  await db.schema.createIndex("picture_use_url").on("picture_use").column("url").execute();
};
