import type { Migration } from "@nri-commons/core/plugin";

export const application021: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_call")
    .addColumn("activity_id", "text", (column) => column.primaryKey())
    .addColumn("opens_on", "text", (column) => column.notNull())
    .addColumn("closes_on", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_call_days")
    .on("capacity_building_call")
    .columns(["closes_on", "opens_on"])
    .execute();
  await schema
    .createTable("capacity_building_application")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("decision", "text")
    .addColumn("told", "text")
    .addColumn("letter_due", "integer", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("answer_by", "bigint")
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("stakeholder_group", "text", (column) => column.notNull())
    .addColumn("country", "text")
    .addColumn("region", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("form_key", "text", (column) => column.notNull().unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_application_once")
    .on("capacity_building_application")
    .columns(["activity_id", "person_id"])
    .unique()
    .execute();
  await schema
    .createIndex("capacity_building_application_person")
    .on("capacity_building_application")
    .column("person_id")
    .execute();
  await schema
    .createIndex("capacity_building_application_letter")
    .on("capacity_building_application")
    .columns(["letter_due", "answer_by"])
    .execute();
  await schema
    .createTable("capacity_building_score")
    .addColumn("application_id", "text", (column) => column.notNull())
    .addColumn("scorer", "text", (column) => column.notNull())
    .addColumn("mean", "double precision")
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_score_pkey", ["application_id", "scorer"])
    .execute();
};
