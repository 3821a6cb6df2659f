import type { Migration } from "@nri-commons/core/plugin";

export const contribution003: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_contribution")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("member_id", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("format", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("author_name", "text")
    .addColumn("author_group", "text")
    .addColumn("author_region", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("fate", "text", (column) => column.notNull())
    .addColumn("form_key", "text", (column) => column.notNull().unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_contribution_lab")
    .on("policy_labs_contribution")
    .columns(["lab_id", "state", "fate", "created_at", "id"])
    .execute();
  await schema
    .createIndex("policy_labs_contribution_member")
    .on("policy_labs_contribution")
    .column("member_id")
    .execute();
  await schema
    .createTable("policy_labs_fate")
    .addColumn("contribution_id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("owner", "text")
    .addColumn("fate", "text", (column) => column.notNull())
    .addColumn("used_in", "text")
    .addColumn("merged_with", "text")
    .addColumn("reason", "text")
    .addColumn("reply", "text")
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
};
