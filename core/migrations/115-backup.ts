import type { Migration } from "../src/store/index.ts";

/** What became of each backup on each shelf, and from which backup this database was restored. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("backup_copy")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("shelf", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("verified_at", "bigint")
    .addColumn("problem", "text")
    .addPrimaryKeyConstraint("backup_copy_pkey", ["name", "shelf"])
    .execute();
  await db.schema.createIndex("backup_copy_made").on("backup_copy").column("made_at").execute();
  await db.schema
    .createTable("restoration")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("backup", "text", (column) => column.notNull())
    .addColumn("backup_made_at", "bigint", (column) => column.notNull())
    .addColumn("restored_at", "bigint", (column) => column.notNull())
    .addColumn("erased_again_at", "bigint")
    .execute();
};
