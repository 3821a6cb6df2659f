import type { Migration } from "@nri-commons/core/plugin";

/** Whose own page a request stands on, the change that they wish, and what they and the team write to each other. */
export const askers075: Migration = async ({ schema }) => {
  await schema.alterTable("capacity_building_request").addColumn("person_id", "text").execute();
  await schema.alterTable("capacity_building_request").addColumn("proposed", "text").execute();
  await schema
    .createIndex("capacity_building_request_person")
    .on("capacity_building_request")
    .column("person_id")
    .execute();
  await schema
    .createTable("capacity_building_request_word")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("request_id", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("seen", "integer", (column) => column.notNull())
    .addColumn("written_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_request_word_of")
    .on("capacity_building_request_word")
    .columns(["request_id", "written_at"])
    .execute();
  await schema
    .createIndex("capacity_building_request_word_waits")
    .on("capacity_building_request_word")
    .columns(["author", "seen"])
    .execute();
};
