import type { Migration } from "@nri-commons/core/plugin";

/** Consultations and other processes that are no lab, each with how its people see it by the Guidelines. */
export const consultations018: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_consultation")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("is_public", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
};
