import type { Migration } from "@nri-commons/core/plugin";

export const feedback031: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_feedback_round")
    .addColumn("activity_id", "text", (column) => column.primaryKey())
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addColumn("reminded_at", "bigint")
    .addColumn("closed_at", "bigint")
    .addColumn("is_public", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createTable("capacity_building_feedback_asked")
    .addColumn("participant_id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("answered", "integer", (column) => column.notNull())
    .execute();
  for (const column of ["activity_id", "person_id"] as const) {
    await schema
      .createIndex(`capacity_building_feedback_asked_${column}`)
      .on("capacity_building_feedback_asked")
      .column(column)
      .execute();
  }
  await schema
    .createTable("capacity_building_feedback_answer")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("ratings", "text", (column) => column.notNull())
    .addColumn("helped", "text")
    .addColumn("lacked", "text")
    .execute();
  await schema
    .createIndex("capacity_building_feedback_answer_activity")
    .on("capacity_building_feedback_answer")
    .column("activity_id")
    .execute();
};
