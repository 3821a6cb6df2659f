import { sql } from "kysely";
import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("ap_deliveries")
    .$call(serialKey("id", dialect))
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("object", "text")
    .addColumn("inbox", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("lease", "text")
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addColumn("error", "text")
    .addUniqueConstraint("ap_deliveries_once", ["activity", "inbox"])
    .execute();
  await sql`create index ap_deliveries_due on ap_deliveries (due_at, id) where state in ('waiting', 'retrying')`.execute(
    db,
  );
  await sql`create index ap_deliveries_order on ap_deliveries (inbox, object, id)
    where state in ('waiting', 'retrying', 'sending', 'held')`.execute(db);
  await sql`create index ap_deliveries_origin on ap_deliveries (origin, id)
    where state in ('waiting', 'retrying', 'sending', 'held')`.execute(db);
  await db.schema.createIndex("ap_deliveries_changed").on("ap_deliveries").columns(["state", "changed_at"]).execute();
  await db.schema
    .createTable("ap_peers")
    .addColumn("origin", "text", (column) => column.primaryKey())
    .addColumn("scheme", "text")
    .addColumn("software", "text")
    .addColumn("software_at", "bigint")
    .addColumn("last_received", "bigint")
    .addColumn("last_delivered", "bigint")
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("probe_at", "bigint")
    .execute();
  await sql`create index ap_peers_probe on ap_peers (probe_at) where probe_at is not null`.execute(db);
  await db.schema
    .createTable("ap_gone_inboxes")
    .addColumn("inbox", "text", (column) => column.primaryKey())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("ap_blocks")
    .addColumn("origin", "text", (column) => column.primaryKey())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();
};
