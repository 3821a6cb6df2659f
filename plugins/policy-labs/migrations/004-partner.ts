import type { Migration } from "@nri-commons/core/plugin";

export const partner004: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_partner")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("ours", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("activity", "text")
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("answer", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("policy_labs_partner_of_lab", ["lab_id", "actor"])
    .execute();
  await schema.createIndex("policy_labs_partner_state").on("policy_labs_partner").columns(["state", "ours"]).execute();
};
