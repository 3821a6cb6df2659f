import type { Migration } from "@nri-commons/core/plugin";

export const person002: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_person")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("email", "text", (column) => column.unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("region", "text")
    .addColumn("stakeholder_group", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("capacity_building_link")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("capacity_building_link_person").on("capacity_building_link").column("person_id").execute();
  await schema
    .createTable("capacity_building_participant")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("joined_at", "bigint", (column) => column.notNull())
    .addColumn("completed_at", "bigint")
    .execute();
  await schema
    .createIndex("capacity_building_participant_once")
    .on("capacity_building_participant")
    .columns(["activity_id", "person_id"])
    .unique()
    .execute();
  await schema
    .createIndex("capacity_building_participant_person")
    .on("capacity_building_participant")
    .column("person_id")
    .execute();
  await schema
    .createIndex("capacity_building_participant_completed")
    .on("capacity_building_participant")
    .column("completed_at")
    .execute();
};
