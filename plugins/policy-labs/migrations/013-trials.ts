import type { Migration } from "@nri-commons/core/plugin";

export const trials013: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_trial")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("brief_iri", "text", (column) => column.notNull())
    .addColumn("own_option", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("sent_here", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema.createIndex("policy_labs_trial_brief").on("policy_labs_trial").column("brief_iri").execute();
  await schema
    .createIndex("policy_labs_trial_state")
    .on("policy_labs_trial")
    .columns(["state", "created_at", "id"])
    .execute();
};
