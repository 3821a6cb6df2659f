import type { Migration } from "@nri-commons/core/plugin";

export const risks011: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_risk")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("policy_labs_risk_lab").on("policy_labs_risk").columns(["lab_id", "id"]).execute();
  await schema
    .createTable("policy_labs_position")
    .addColumn("risk_id", "text", (column) => column.notNull())
    .addColumn("stakeholder_group", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("policy_labs_position_pkey", ["risk_id", "stakeholder_group"])
    .execute();
  await schema
    .createTable("policy_labs_resilience")
    .addColumn("lab_id", "text", (column) => column.primaryKey())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
};
