import type { Migration } from "@nri-commons/core/plugin";

/** Pathways of other sites stand beside those of this one, the latest first. */
export const pathwaysOfOthers070: Migration = async ({ schema }) => {
  for (const column of ["origin", "owner"])
    await schema.alterTable("capacity_building_pathway").addColumn(column, "text").execute();
  await schema.dropIndex("capacity_building_pathway_state").execute();
  await schema
    .createIndex("capacity_building_pathway_listed")
    .on("capacity_building_pathway")
    .columns(["state", "created_at", "id"])
    .execute();
};
