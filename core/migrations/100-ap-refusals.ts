import type { Migration } from "../src/store/index.ts";

/** What the gate refused, counted by the hour: for whoever runs the node. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("ap_refusals")
    .addColumn("hour", "bigint", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("peer", "text", (column) => column.notNull())
    .addColumn("key_id", "text")
    .addColumn("count", "bigint", (column) => column.notNull())
    .addColumn("last_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("ap_refusals_key", ["hour", "reason", "peer"])
    .execute();
};
