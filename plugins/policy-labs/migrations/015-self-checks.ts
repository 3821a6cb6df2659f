import type { Migration } from "@nri-commons/core/plugin";

export const selfChecks015: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_self_check")
    .addColumn("lab_id", "text", (column) => column.primaryKey())
    .addColumn("is_public", "integer", (column) => column.notNull())
    .addColumn("steps", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
};
