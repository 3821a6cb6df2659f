import type { Migration } from "@nri-commons/core/plugin";

const createLine: Migration = async (db) => {
  await db.schema
    .createTable("guestbook_line")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("written_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("guestbook_line_email").on("guestbook_line").column("email").execute();
};

/** A second version: what has landed is never edited, only followed. */
const keepLineOnce: Migration = async (db) => {
  await db.schema.alterTable("guestbook_line").addColumn("sent_key", "text").execute();
  await db.schema.createIndex("guestbook_line_sent").on("guestbook_line").column("sent_key").unique().execute();
};

export const migrations = { "001-line": createLine, "002-sent-key": keepLineOnce };
