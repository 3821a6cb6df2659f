import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("fact")
    .$call(serialKey("seq", dialect))
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("fact_at").on("fact").column("at").execute();
};
