import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_speaker")
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("super_event", "text")
    .addColumn("origin", "text")
    .addColumn("start_at", "bigint", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("stakeholder_group", "text")
    .addColumn("regional_group", "text")
    .addColumn("mode", "text")
    .addColumn("experience", "text")
    .addColumn("person_key", "text")
    .addPrimaryKeyConstraint("content_speaker_key", ["event_id", "position"])
    .execute();
  await db.schema.createIndex("content_speaker_super_event").on("content_speaker").column("super_event").execute();
  await db.schema.createIndex("content_speaker_start").on("content_speaker").columns(["start_at"]).execute();
  await db.schema.createIndex("content_speaker_origin").on("content_speaker").columns(["origin", "start_at"]).execute();

  await db.schema
    .createTable("content_figures")
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("reported_by", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("content_figures_key", ["event", "reported_by"])
    .execute();
};
