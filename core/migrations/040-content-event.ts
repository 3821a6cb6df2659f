import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_event")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("url", "text")
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("import_key", "text", (column) => column.unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("start_at", "bigint", (column) => column.notNull())
    .addColumn("end_at", "bigint", (column) => column.notNull())
    .addColumn("is_long", "integer", (column) => column.notNull())
    .addColumn("attendance", "text")
    .addColumn("country", "text")
    .addColumn("region", "text")
    .addColumn("level", "text")
    .addColumn("session_type", "text")
    .addColumn("super_event", "text")
    .addColumn("series", "text")
    .addColumn("ical_uid", "text")
    .addColumn("source_url", "text")
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  const index = async (name: string, columns: string[]) => {
    await db.schema.createIndex(`content_event_${name}`).on("content_event").columns(columns).execute();
  };
  // Most events lack most of these: an index of those that have them is a fraction of the work at each insert.
  const sparseIndex = async (column: string, ...rest: string[]) => {
    await db.schema
      .createIndex(`content_event_${column}`)
      .on("content_event")
      .columns([column, ...rest])
      .where(sql.ref(column), "is not", null)
      .execute();
  };
  await index("calendar", ["visibility", "start_at", "id"]);
  await index("sessions", ["visibility", "super_event", "start_at", "id"]);
  await index("long", ["is_long", "end_at"]);
  await sparseIndex("country", "start_at", "id");
  await sparseIndex("region", "start_at", "id");
  await sparseIndex("origin", "start_at", "id");
  await sparseIndex("owner", "start_at", "id");
  await sparseIndex("series", "start_at");
  await sparseIndex("ical_uid");
  await sparseIndex("source_url");
};
