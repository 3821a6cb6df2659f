import type { Migration } from "../src/store/index.ts";

/** Addresses that this node had before, and actors of others that went to a new place. */
export const up: Migration = async ({ schema }) => {
  await schema
    .createTable("ap_former")
    .addColumn("origin", "text", (column) => column.primaryKey())
    .addColumn("moved_to", "text", (column) => column.notNull())
    .addColumn("moved_at", "bigint", (column) => column.notNull())
    .addColumn("settled_at", "bigint")
    .execute();
  await schema
    .createTable("ap_former_follower")
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("ap_former_follower_pk", ["actor", "origin"])
    .execute();
  await schema
    .createTable("ap_moved")
    .addColumn("from_actor", "text", (column) => column.primaryKey())
    .addColumn("to_actor", "text", (column) => column.notNull())
    .addColumn("moved_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("ap_moved_to").on("ap_moved").column("to_actor").execute();
};
