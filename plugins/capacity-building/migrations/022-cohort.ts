import type { Migration } from "@nri-commons/core/plugin";

export const cohort022: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_cohort")
    .addColumn("activity_id", "text", (column) => column.primaryKey())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("capacity_building_sitting")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("on_day", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_sitting_of")
    .on("capacity_building_sitting")
    .column("activity_id")
    .execute();
  await schema
    .createTable("capacity_building_attendance")
    .addColumn("sitting_id", "text", (column) => column.notNull())
    .addColumn("participant_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_attendance_pkey", ["participant_id", "sitting_id"])
    .execute();
  await schema
    .createTable("capacity_building_task")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("due_on", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_task_of")
    .on("capacity_building_task")
    .columns(["activity_id", "due_on"])
    .execute();
  await schema
    .createTable("capacity_building_hand_in")
    .addColumn("task_id", "text", (column) => column.notNull())
    .addColumn("participant_id", "text", (column) => column.notNull())
    .addColumn("handed_at", "bigint", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_hand_in_pkey", ["participant_id", "task_id"])
    .execute();
  await schema
    .createTable("capacity_building_story")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("participant_id", "text", (column) => column.notNull())
    .addColumn("published_on", "text", (column) => column.notNull())
    .addColumn("shown", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_story_of")
    .on("capacity_building_story")
    .columns(["activity_id", "published_on"])
    .execute();
  await schema
    .createIndex("capacity_building_story_by")
    .on("capacity_building_story")
    .column("participant_id")
    .execute();
  await schema
    .createTable("capacity_building_pair")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("mentor_id", "text", (column) => column.notNull())
    .addColumn("mentee_id", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_pair_once")
    .on("capacity_building_pair")
    .columns(["mentor_id", "mentee_id"])
    .unique()
    .execute();
  await schema.createIndex("capacity_building_pair_of").on("capacity_building_pair").column("activity_id").execute();
};
