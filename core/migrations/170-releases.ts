import type { Migration } from "../src/store/index.ts";

/** Versions of this software: those that this node tells of, or those that it read from its registry. */
export const up: Migration = async ({ schema }) => {
  await schema
    .createTable("ap_release")
    .addColumn("version", "text", (column) => column.primaryKey())
    .addColumn("published", "bigint", (column) => column.notNull())
    .addColumn("security", "integer", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .addColumn("url", "text")
    .execute();
  await schema
    .createTable("ap_release_state")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("updated", "bigint", (column) => column.notNull())
    .execute();
};
