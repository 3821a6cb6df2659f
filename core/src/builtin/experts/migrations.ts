import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-copies": async (db) => {
    await db.schema
      .createTable("experts_copy")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("expert_id", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("revision", "bigint", (column) => column.notNull())
      .addColumn("sent_at", "bigint", (column) => column.notNull())
      .addColumn("erased_at", "bigint")
      .execute();
    await db.schema.createIndex("experts_copy_expert").on("experts_copy").columns(["expert_id", "actor"]).execute();
  },
  "002-receipts": async (db) => {
    await db.schema.alterTable("experts_copy").addColumn("confirmed_at", "bigint").execute();
  },
  "003-invitations": async (db) => {
    // One link a person, by which they see, change and end their entry.
    await db.schema
      .createTable("experts_invitation")
      .addColumn("expert_id", "text", (column) => column.primaryKey())
      .addColumn("secret_hash", "text", (column) => column.notNull().unique())
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      // When a mail with it was handed on; null where somebody passes the link on by hand.
      .addColumn("mailed_at", "bigint")
      .addColumn("answered_at", "bigint")
      // The end of the consent that the person was reminded of.
      .addColumn("reminded_of", "bigint")
      .execute();
  },
};
