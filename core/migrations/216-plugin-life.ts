import type { Migration } from "../src/store/index.ts";

/** What became of each plugin that ever ran here, what an owner agreed to, and what was stopped because it kept failing. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("plugin_life")
    .addColumn("plugin", "text", (column) => column.primaryKey())
    .addColumn("version", "text", (column) => column.notNull())
    .addColumn("capabilities", "text", (column) => column.notNull())
    .addColumn("removed_at", "bigint")
    .addColumn("rested", "integer", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("plugin_breaker")
    .addColumn("plugin", "text", (column) => column.notNull())
    .addColumn("contribution", "text", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("error", "text", (column) => column.notNull())
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("plugin_breaker_pkey", ["plugin", "contribution"])
    .execute();
};
