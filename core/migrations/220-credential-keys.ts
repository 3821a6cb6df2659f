import type { Migration } from "../src/store/index.ts";

/** The keys that credentials were ever signed with: their public parts stay for as long as there is anything to verify. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("credential_key")
    .addColumn("thumbprint", "text", (column) => column.primaryKey())
    .addColumn("generation", "integer", (column) => column.notNull().unique())
    .addColumn("jwk", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("replaced_at", "bigint")
    .execute();
};
