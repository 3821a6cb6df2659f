import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** How often an activity failed by a fault of ours, and what it is about, as long as it waits. */
export const up: Migration = async (db) => {
  await db.schema
    .alterTable("ap_inbox")
    .addColumn("faults", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("ap_inbox").addColumn("type", "text").execute();
  await db.schema.alterTable("ap_inbox").addColumn("about", "text").execute();
  await sql`create index ap_inbox_retry on ap_inbox (due_at) where state = 'retry'`.execute(db);
  await sql`create index ap_inbox_failed on ap_inbox (seq) where state = 'failed'`.execute(db);
  await sql`create index ap_inbox_about on ap_inbox (about) where about is not null`.execute(db);
};
