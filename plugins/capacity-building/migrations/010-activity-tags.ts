import type { Migration } from "@nri-commons/core/plugin";

export const activityTags010: Migration = async ({ schema }) => {
  for (const column of ["country", "region", "apply_until"]) {
    await schema.alterTable("capacity_building_activity").addColumn(column, "text").execute();
  }
  await schema
    .createTable("capacity_building_activity_tag")
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("term", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_activity_tag_pkey", ["kind", "term", "activity_id"])
    .execute();
  await schema
    .createIndex("capacity_building_activity_tag_of")
    .on("capacity_building_activity_tag")
    .column("activity_id")
    .execute();
  await schema
    .createIndex("capacity_building_activity_begins")
    .on("capacity_building_activity")
    .columns(["state", "starts_at", "id"])
    .execute();
};
