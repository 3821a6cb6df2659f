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
};
