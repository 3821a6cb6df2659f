import type { Migration } from "../src/store/index.ts";

/** Work that somebody began in the console and looks after there, and what was chosen there for plugins over node.toml. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("upkeep_task")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("object", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("said", "text")
    .execute();
  await db.schema.createIndex("upkeep_task_made").on("upkeep_task").column("made_at").execute();
  await db.schema
    .createTable("plugin_choice")
    .addColumn("plugin", "text", (column) => column.primaryKey())
    .addColumn("is_on", "integer", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
};
