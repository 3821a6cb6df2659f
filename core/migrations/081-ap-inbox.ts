import { sql } from "kysely";
import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("ap_inbox")
    .$call(serialKey("seq", dialect))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("signer", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("note", "text")
    .addColumn("fetches", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .execute();
  await sql`create index ap_inbox_new on ap_inbox (seq) where state = 'new'`.execute(db);
  await sql`create index ap_inbox_wait on ap_inbox (due_at) where state = 'wait'`.execute(db);
  await db.schema.createIndex("ap_inbox_received").on("ap_inbox").column("received_at").execute();
};
