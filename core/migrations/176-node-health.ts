import type { Migration } from "../src/store/index.ts";

/** What other nodes said of themselves when they were last asked. */
export const up: Migration = async ({ schema }) => {
  await schema
    .createTable("ap_node_health")
    .addColumn("origin", "text", (column) => column.primaryKey())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("answered_at", "bigint")
    .addColumn("silent_since", "bigint")
    .addColumn("software", "text")
    .addColumn("version", "text")
    .execute();
};
