import type { Migration } from "../src/store/index.ts";

/** What the operator decided against, or beyond, the registry's list: by actor or by host. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("ap_trust")
    .addColumn("target", "text", (column) => column.primaryKey())
    .addColumn("trust", "text", (column) => column.notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();
};
