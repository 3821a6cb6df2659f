import type { Migration } from "@nri-commons/core/plugin";

export const pilots014: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_pilot")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text")
    .addColumn("is_public", "integer", (column) => column.notNull())
    .addColumn("start_on", "text", (column) => column.notNull())
    .addColumn("end_on", "text", (column) => column.notNull())
    .addColumn("decision", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("reminded_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("policy_labs_pilot_end").on("policy_labs_pilot").columns(["decision", "end_on"]).execute();
  await schema.createIndex("policy_labs_pilot_lab").on("policy_labs_pilot").column("lab_id").execute();
  await schema
    .createTable("policy_labs_pilot_entry")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("pilot_id", "text", (column) => column.notNull())
    .addColumn("on_date", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_pilot_entry_of")
    .on("policy_labs_pilot_entry")
    .columns(["pilot_id", "on_date"])
    .execute();
};
