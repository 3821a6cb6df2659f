import type { Migration } from "@nri-commons/core/plugin";

export const proved020: Migration = async ({ schema }) => {
  await schema.alterTable("capacity_building_person").addColumn("proved_at", "bigint").execute();
  await schema.alterTable("capacity_building_person").addColumn("contact", "text").execute();
  await schema
    .createIndex("capacity_building_person_contact")
    .on("capacity_building_person")
    .column("contact")
    .execute();
};
