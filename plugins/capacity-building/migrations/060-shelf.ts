import type { Migration } from "@nri-commons/core/plugin";

/** Resources, practice notes, who reuses them, and explainers; by what lists are narrowed, and where an item is used. */
export const shelf060: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_item")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("shelf", "text", (column) => column.notNull())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("about", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("sent_here", "integer", (column) => column.notNull())
    .addColumn("made_by", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema
    .createIndex("capacity_building_item_newest")
    .on("capacity_building_item")
    .columns(["shelf", "published_at", "id"])
    .execute();
  await schema
    .createIndex("capacity_building_item_about")
    .on("capacity_building_item")
    .columns(["about", "shelf"])
    .execute();
  await schema
    .createTable("capacity_building_item_tag")
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("term", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_item_tag_pkey", ["item_id", "name", "term"])
    .execute();
  await schema
    .createTable("capacity_building_item_use")
    .addColumn("item_iri", "text", (column) => column.notNull())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_item_use_pkey", ["item_iri", "activity_id", "unit"])
    .execute();
};
