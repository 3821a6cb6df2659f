import type { Migration } from "@nri-commons/core/plugin";

export const lab001: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_lab")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("format", "text", (column) => column.notNull())
    .addColumn("opens_at", "bigint", (column) => column.notNull())
    .addColumn("closes_at", "bigint", (column) => column.notNull())
    .addColumn("deadline_at", "bigint")
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  await schema
    .createIndex("policy_labs_lab_state")
    .on("policy_labs_lab")
    .columns(["state", "closes_at", "id"])
    .execute();
  await schema
    .createTable("policy_labs_lab_topic")
    .addColumn("lab_id", "text", (column) => column.notNull())
    .addColumn("topic", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("policy_labs_lab_topic_pkey", ["topic", "lab_id"])
    .execute();
  await schema.createIndex("policy_labs_lab_topic_lab").on("policy_labs_lab_topic").column("lab_id").execute();
};
