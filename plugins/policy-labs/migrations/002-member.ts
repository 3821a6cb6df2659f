import type { Migration } from "@nri-commons/core/plugin";

export const member002: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_member")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text")
    .addColumn("named", "integer", (column) => column.notNull())
    .addColumn("stakeholder_group", "text", (column) => column.notNull())
    .addColumn("region", "text")
    .addColumn("country", "text")
    .addColumn("first_time", "integer")
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("form_key", "text", (column) => column.notNull().unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_member_lab")
    .on("policy_labs_member")
    .columns(["lab_id", "state", "id"])
    .execute();
  await schema.createIndex("policy_labs_member_email").on("policy_labs_member").column("email").execute();
  await schema
    .createTable("policy_labs_member_link")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("member_id", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_member_link_member")
    .on("policy_labs_member_link")
    .column("member_id")
    .execute();
};
