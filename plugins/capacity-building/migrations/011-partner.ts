import type { Migration } from "@nri-commons/core/plugin";

export const partner011: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_partner")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_partner_by_name")
    .on("capacity_building_partner")
    .columns(["name", "id"])
    .execute();
};
