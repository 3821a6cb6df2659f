import type { Migration } from "@nri-commons/core/plugin";

export const followUp041: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_follow_up")
    .addColumn("participant_id", "text", (column) => column.primaryKey())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("completed_on", "text", (column) => column.notNull())
    .addColumn("says", "text", (column) => column.notNull())
    .addColumn("said_at", "bigint", (column) => column.notNull())
    .execute();
  for (const column of ["person_id", "activity_id"]) {
    await schema
      .createIndex(`capacity_building_follow_up_${column}`)
      .on("capacity_building_follow_up")
      .column(column)
      .execute();
  }
  await schema
    .createIndex("capacity_building_follow_up_due")
    .on("capacity_building_follow_up")
    .columns(["says", "participant_id"])
    .execute();
  await schema
    .createTable("capacity_building_wave")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("participant_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("months", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("reminded_at", "bigint")
    .addColumn("answered_at", "bigint")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_wave_once")
    .on("capacity_building_wave")
    .columns(["participant_id", "months"])
    .unique()
    .execute();
  for (const columns of [["person_id"], ["activity_id", "id"], ["state", "asked_at", "id"]]) {
    await schema
      .createIndex(`capacity_building_wave_${columns[0]}`)
      .on("capacity_building_wave")
      .columns(columns)
      .execute();
  }
  await schema
    .createTable("capacity_building_follow_up_story")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("wave_id", "text", (column) => column.notNull().unique())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("offered_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema
    .createIndex("capacity_building_follow_up_story_state")
    .on("capacity_building_follow_up_story")
    .columns(["state", "published_at", "id"])
    .execute();
};
