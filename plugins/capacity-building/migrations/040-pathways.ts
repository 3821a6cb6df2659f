import type { Migration } from "@nri-commons/core/plugin";

export const pathways040: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_pathway")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("track", "text", (column) => column.notNull())
    .addColumn("level", "text")
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_pathway_state")
    .on("capacity_building_pathway")
    .columns(["state", "id"])
    .execute();
  await schema
    .createTable("capacity_building_pathway_fit")
    .addColumn("fit", "text", (column) => column.notNull())
    .addColumn("pathway_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_pathway_fit_pkey", ["fit", "pathway_id"])
    .execute();
  await schema
    .createIndex("capacity_building_pathway_fit_of")
    .on("capacity_building_pathway_fit")
    .column("pathway_id")
    .execute();
  await schema
    .createTable("capacity_building_wish")
    .addColumn("person_id", "text", (column) => column.primaryKey())
    .addColumn("since", "bigint", (column) => column.notNull())
    .addColumn("looked_at", "bigint", (column) => column.notNull())
    .addColumn("mailed_at", "bigint")
    .execute();
  await schema
    .createIndex("capacity_building_wish_turn")
    .on("capacity_building_wish")
    .columns(["looked_at", "person_id"])
    .execute();
  await schema
    .createTable("capacity_building_suggested")
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_suggested_pkey", ["person_id", "activity_id"])
    .execute();
};
