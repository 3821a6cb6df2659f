import type { Migration } from "../src/store/index.ts";

/** Mail to people that waits, and what became of the last ones; and by which server it goes, when the console says so. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("mail")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("sender", "text", (column) => column.notNull())
    .addColumn("key", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("content", "text")
    .addColumn("recipient", "text")
    .addColumn("urgent", "integer", (column) => column.notNull())
    .addColumn("give_up_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("reason", "text")
    .addColumn("said", "text")
    .addUniqueConstraint("mail_once", ["sender", "key"])
    .execute();
  await db.schema.createIndex("mail_due").on("mail").columns(["state", "due_at"]).execute();
  await db.schema.createIndex("mail_recipient").on("mail").columns(["recipient", "made_at"]).execute();
  await db.schema.createIndex("mail_made").on("mail").column("made_at").execute();
  await db.schema
    .createTable("mail_settings")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("host", "text", (column) => column.notNull())
    .addColumn("port", "integer", (column) => column.notNull())
    .addColumn("tls", "text", (column) => column.notNull())
    .addColumn("user_name", "text")
    .addColumn("sealed_password", "text")
    .addColumn("from_name", "text", (column) => column.notNull())
    .addColumn("from_address", "text", (column) => column.notNull())
    .addColumn("reply_to", "text")
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
};
