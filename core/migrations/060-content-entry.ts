import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_entry")
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
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("sort_name", "text", (column) => column.notNull())
    .addColumn("actor", "text")
    .addColumn("recognition", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  const index = async (name: string, columns: string[]) => {
    await db.schema.createIndex(`content_entry_${name}`).on("content_entry").columns(columns).execute();
  };
  await index("name", ["visibility", "sort_name", "id"]);
  await index("kind", ["kind", "sort_name", "id"]);
  await index("recognition", ["recognition", "sort_name", "id"]);
  await index("origin", ["origin", "sort_name", "id"]);
  await index("actor", ["actor"]);
};
