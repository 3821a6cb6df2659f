import type { Migration } from "@nri-commons/core/plugin";

export const signals010: Migration = async ({ schema }) => {
  await schema
    .createTable("policy_labs_signal")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("iri", "text", (column) => column.notNull().unique())
    .addColumn("origin", "text")
    .addColumn("owner", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("support", "bigint", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("told", "text", (column) => column.notNull())
    .addColumn("lab_iri", "text")
    .addColumn("lab_url", "text")
    .addColumn("made_by", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("published_at", "bigint")
    .execute();
  for (const first of ["published_at", "support"]) {
    await schema
      .createIndex(`policy_labs_signal_by_${first}`)
      .on("policy_labs_signal")
      .columns(["state", first, "id"])
      .execute();
  }
  await schema.createIndex("policy_labs_signal_lab").on("policy_labs_signal").column("lab_iri").execute();
  await schema
    .createTable("policy_labs_signal_topic")
    .addColumn("signal_id", "text", (column) => column.notNull())
    .addColumn("topic", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("policy_labs_signal_topic_pkey", ["topic", "signal_id"])
    .execute();
  await schema.createIndex("policy_labs_signal_topic_of").on("policy_labs_signal_topic").column("signal_id").execute();
  await schema
    .createTable("policy_labs_support")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("signal_id", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("stakeholder_group", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("secret", "text")
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("counted_at", "bigint")
    .execute();
  await schema
    .createIndex("policy_labs_support_once")
    .on("policy_labs_support")
    .columns(["signal_id", "email"])
    .unique()
    .execute();
  await schema.createIndex("policy_labs_support_email").on("policy_labs_support").column("email").execute();
  await schema.createIndex("policy_labs_support_secret").on("policy_labs_support").column("secret").execute();
  await schema
    .createTable("policy_labs_support_elsewhere")
    .addColumn("signal_id", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("counts", "text", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("policy_labs_support_elsewhere_pkey", ["signal_id", "actor"])
    .execute();
};
