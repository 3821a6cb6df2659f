import type { Migration } from "../src/store/index.ts";

const kinds = ["content_event", "content_output", "content_expert", "content_entry"];

export const up: Migration = async (db) => {
  for (const kind of kinds) await db.schema.alterTable(kind).addColumn("made_by", "text").execute();

  // What somebody typed into a form and has not sent yet.
  await db.schema
    .createTable("form_draft")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("form", "text", (column) => column.notNull())
    // What it changes; null for something new.
    .addColumn("about", "text")
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("saved_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("form_draft_person").on("form_draft").columns(["person", "form", "saved_at"]).execute();
  await db.schema.createIndex("form_draft_saved").on("form_draft").columns(["saved_at"]).execute();
};
