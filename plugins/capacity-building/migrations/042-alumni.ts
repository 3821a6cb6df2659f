import type { Migration } from "@nri-commons/core/plugin";

export const alumni042: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_alumnus")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull().unique())
    .addColumn("seen_by", "text", (column) => column.notNull())
    .addColumn("sort_name", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("joined_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_alumnus_list")
    .on("capacity_building_alumnus")
    .columns(["sort_name", "id"])
    .execute();
  await schema
    .createTable("capacity_building_alumnus_mark")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("alumnus_id", "text", (column) => column.notNull())
    .addColumn("seen_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_alumnus_mark_pkey", ["kind", "value", "alumnus_id"])
    .execute();
  await schema
    .createIndex("capacity_building_alumnus_mark_of")
    .on("capacity_building_alumnus_mark")
    .column("alumnus_id")
    .execute();
};
