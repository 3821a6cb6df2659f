import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_output")
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
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("producer", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("year", "integer")
    .addColumn("dated_at", "bigint", (column) => column.notNull())
    .addColumn("pinned", "integer", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("region", "text")
    .addColumn("event", "text")
    .addColumn("source_url", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  const index = async (name: string, columns: string[]) => {
    await db.schema.createIndex(`content_output_${name}`).on("content_output").columns(columns).execute();
  };
  await index("shelf", ["visibility", "dated_at", "id"]);
  await index("type", ["type", "dated_at", "id"]);
  await index("producer", ["producer", "dated_at", "id"]);
  await index("year", ["year", "dated_at", "id"]);
  await index("country", ["country", "dated_at", "id"]);
  await index("region", ["region", "dated_at", "id"]);
  await index("origin", ["origin", "dated_at", "id"]);
  await index("owner", ["owner", "dated_at", "id"]);
  await index("event", ["event", "dated_at", "id"]);
  await index("pinned", ["pinned", "dated_at", "id"]);
  await index("source_url", ["source_url"]);
};
