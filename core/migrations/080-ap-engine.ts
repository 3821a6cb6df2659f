import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("ap_objects")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("origin", "text", (column) => column.notNull())
    .addColumn("local", "integer", (column) => column.notNull())
    .addColumn("public", "integer", (column) => column.notNull())
    .addColumn("updated", "bigint")
    .addColumn("relayed_by", "text")
    .addColumn("inbox", "text")
    .addColumn("shared_inbox", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("ap_objects_local").on("ap_objects").columns(["local", "id"]).execute();
  await db.schema.createIndex("ap_objects_origin").on("ap_objects").columns(["origin", "type"]).execute();
  await db.schema
    .createTable("ap_activities")
    .$call(serialKey("seq", dialect))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("object", "text")
    .addColumn("public", "integer", (column) => column.notNull())
    .addColumn("local", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("ap_activities_actor").on("ap_activities").columns(["actor", "object"]).execute();
  await db.schema.createIndex("ap_activities_object").on("ap_activities").columns(["object", "type"]).execute();
  await db.schema
    .createTable("ap_collections")
    .addColumn("collection", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull().references("ap_activities.seq").onDelete("cascade"))
    .addPrimaryKeyConstraint("ap_collections_pkey", ["collection", "seq"])
    .execute();
  await db.schema.createIndex("ap_collections_seq").on("ap_collections").column("seq").execute();
  await db.schema
    .createTable("ap_collection_versions")
    .addColumn("collection", "text", (column) => column.primaryKey())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("total", "bigint", (column) => column.notNull())
    .execute();
};
