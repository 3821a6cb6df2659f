import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** Since when a recipient has given the same answer, how long a host asked to be left alone, and who sends to it now. */
export const up: Migration = async (db, dialect) => {
  await db.schema.alterTable("ap_deliveries").addColumn("error_since", "bigint").execute();
  await db.schema.alterTable("ap_peers").addColumn("quiet_until", "bigint").execute();
  await sql`create index ap_deliveries_held on ap_deliveries (origin) where state in ('held', 'dead')`.execute(db);
  // Only where several processes send: each asks whether another one has this host in hand.
  if (dialect === "postgres") {
    await sql`create index ap_deliveries_sending on ap_deliveries (origin) where state = 'sending'`.execute(db);
  }
};
