import type { Migration } from "../src/store/index.ts";

export const up: Migration = async (db) => {
  await db.schema
    .createTable("content_expert")
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
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reach", "text", (column) => column.notNull())
    .addColumn("consent", "text")
    .addColumn("expires_at", "bigint")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  const index = async (name: string, columns: string[]) => {
    await db.schema.createIndex(`content_expert_${name}`).on("content_expert").columns(columns).execute();
  };
  await index("list", ["state", "updated_at", "id"]);
  await index("reach", ["reach", "state", "updated_at", "id"]);
  await index("owner", ["owner", "updated_at", "id"]);
  await index("origin", ["origin", "updated_at", "id"]);
  await index("expiry", ["state", "expires_at"]);

  await db.schema
    .createTable("content_expert_grant")
    .addColumn("peer", "text", (column) => column.primaryKey())
    .addColumn("granted_at", "bigint", (column) => column.notNull())
    .addColumn("revoked_at", "bigint")
    .execute();
};
