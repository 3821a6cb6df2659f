import type { Migration } from "@nri-commons/core/plugin";

export const demand050: Migration = async ({ schema }) => {
  for (const table of ["capacity_building_request", "capacity_building_offer"]) {
    const common = schema
      .createTable(table)
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("iri", "text", (column) => column.notNull().unique())
      .addColumn("origin", "text")
      .addColumn("owner", "text")
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("until", "text")
      .addColumn("words", "text", (column) => column.notNull())
      .addColumn("doc", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .addColumn("published_at", "bigint");
    const whole = table.endsWith("offer")
      ? common
      : common
          .addColumn("people", "integer")
          .addColumn("form_key", "text", (column) => column.unique())
          .addColumn("contact", "text")
          .addColumn("contact_email", "text");
    await whole.execute();
    for (const first of ["published_at", "created_at"]) {
      await schema.createIndex(`${table}_by_${first}`).on(table).columns(["state", first, "id"]).execute();
    }
  }
  await schema
    .createIndex("capacity_building_request_email")
    .on("capacity_building_request")
    .column("contact_email")
    .execute();
  await schema
    .createTable("capacity_building_facet")
    .addColumn("side", "text", (column) => column.notNull())
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("facet", "text", (column) => column.notNull())
    .addColumn("term", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_facet_pkey", ["side", "facet", "term", "item_id"])
    .execute();
  await schema.createIndex("capacity_building_facet_of").on("capacity_building_facet").column("item_id").execute();
  await schema
    .createTable("capacity_building_help")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("request_id", "text", (column) => column.notNull())
    .addColumn("request_iri", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("ours", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("activity", "text")
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("offered_at", "bigint", (column) => column.notNull())
    .addColumn("answered_at", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("capacity_building_help_once", ["request_id", "actor", "ours"])
    .execute();
  await schema
    .createIndex("capacity_building_help_waits")
    .on("capacity_building_help")
    .columns(["ours", "state", "updated_at"])
    .execute();
};
