import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-imports": async (db) => {
    await db.schema
      .createTable("events_source")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("url", "text", (column) => column.notNull().unique())
      .addColumn("zone", "text", (column) => column.notNull())
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("takes_new", "integer", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addColumn("next_at", "bigint", (column) => column.notNull())
      .addColumn("asked_at", "bigint")
      .addColumn("read_at", "bigint")
      .addColumn("problem", "text")
      .addColumn("told", "text")
      .addColumn("etag", "text")
      .execute();
    await db.schema
      .createTable("events_run")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("source_id", "text")
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("url", "text")
      .addColumn("text", "text")
      .addColumn("zone", "text", (column) => column.notNull())
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("problem", "text")
      .addColumn("notes", "text")
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addColumn("ended_at", "bigint")
      .execute();
    await db.schema.createIndex("events_run_state").on("events_run").columns(["state", "made_at"]).execute();
    await db.schema
      .createTable("events_run_row")
      .addColumn("run_id", "text", (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("ref", "text")
      .addColumn("choice", "text", (column) => column.notNull())
      .addColumn("row", "text", (column) => column.notNull())
      .addColumn("said", "text", (column) => column.notNull())
      .addColumn("result_id", "text")
      .addColumn("outcome", "text")
      .addColumn("before", "text")
      .addPrimaryKeyConstraint("events_run_row_pkey", ["run_id", "number"])
      .execute();
    await db.schema
      .createTable("events_item")
      .addColumn("source_id", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("said", "text", (column) => column.notNull())
      .addColumn("kept", "text", (column) => column.notNull())
      .addColumn("differs_at", "bigint")
      .addColumn("gone_at", "bigint")
      .addPrimaryKeyConstraint("events_item_pkey", ["source_id", "key"])
      .execute();
    await db.schema
      .createTable("events_redirect")
      .addColumn("path", "text", (column) => column.primaryKey())
      .addColumn("url", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("run_id", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("events_held_name")
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("affiliation", "text")
      .addColumn("run_id", "text", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("events_held_name_pkey", ["event_id", "number"])
      .execute();
  },
  "002-held-roles": async (db) => {
    await db.schema.alterTable("events_held_name").addColumn("role", "text").execute();
  },
};
