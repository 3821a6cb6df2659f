import type { Migration } from "@nri-commons/core/plugin";

export const briefs012: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_brief")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("lab_ref", "text", (column) => column.notNull())
    .addColumn("output_ref", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema.createIndex("policy_labs_brief_lab").on("policy_labs_brief").column("lab_ref").execute();
  await schema.createIndex("policy_labs_brief_output").on("policy_labs_brief").column("output_ref").execute();
  await schema
    .createIndex("policy_labs_brief_state")
    .on("policy_labs_brief")
    .columns(["state", "published_at", "id"])
    .execute();
  await schema
    .createTable("policy_labs_option")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("own_id", "text", (column) => column.notNull())
    .addColumn("brief_id", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_option_brief")
    .on("policy_labs_option")
    .columns(["brief_id", "place"])
    .execute();
  await schema
    .createTable("policy_labs_follow_up")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("option_id", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("on_date", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("policy_labs_follow_up_option")
    .on("policy_labs_follow_up")
    .columns(["option_id", "on_date"])
    .execute();
};
