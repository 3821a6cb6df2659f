import type { Migration } from "@nri-commons/core/plugin";

export const activity001: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_activity")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("level", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("mode", "text", (column) => column.notNull())
    .addColumn("starts_at", "bigint", (column) => column.notNull())
    .addColumn("ends_at", "bigint", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema
    .createIndex("capacity_building_activity_state")
    .on("capacity_building_activity")
    .columns(["state", "ends_at", "id"])
    .execute();
  await schema
    .createIndex("capacity_building_activity_own")
    .on("capacity_building_activity")
    .columns(["origin", "starts_at", "id"])
    .execute();
  await schema
    .createTable("capacity_building_activity_topic")
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("topic", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_activity_topic_pkey", ["topic", "activity_id"])
    .execute();
  await schema
    .createIndex("capacity_building_activity_topic_of")
    .on("capacity_building_activity_topic")
    .column("activity_id")
    .execute();
};
