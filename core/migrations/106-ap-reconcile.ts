import type { Migration } from "../src/store/index.ts";

/** How far outboxes were taken, after which restores the peers were asked, and what the peers gave back since. */
export const up: Migration = async (db) => {
  for (const name of ["newest", "cursor", "until"]) {
    await db.schema.alterTable("ap_backfills").addColumn(name, "text").execute();
  }
  await db.schema
    .alterTable("ap_backfills")
    .addColumn("whole", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable("ap_walked")
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("object", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("ap_walked_pkey", ["actor", "object"])
    .execute();
  await db.schema
    .createTable("ap_restorations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("begun_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("ap_reconciliations")
    .addColumn("peer", "text", (column) => column.primaryKey())
    .addColumn("next", "text")
    .addColumn("started_at", "bigint", (column) => column.notNull())
    .addColumn("finished_at", "bigint")
    .addColumn("taken", "integer", (column) => column.notNull())
    .addColumn("withdrawn", "integer", (column) => column.notNull())
    .addColumn("refused", "integer", (column) => column.notNull())
    .addColumn("error", "text")
    .execute();
};
