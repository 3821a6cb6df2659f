import type { Migration } from "@nri-commons/core/plugin";

export const certificates030: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_award")
    .addColumn("activity_id", "text", (column) => column.primaryKey())
    .addColumn("doc", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("capacity_building_certificate")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("activity_id", "text", (column) => column.notNull())
    .addColumn("participant_id", "text", (column) => column.unique())
    .addColumn("person_id", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("asked_at", "bigint")
    .addColumn("issued_at", "bigint")
    .addColumn("ended_at", "bigint")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("capacity_building_certificate_activity")
    .on("capacity_building_certificate")
    .columns(["activity_id", "state"])
    .execute();
  await schema
    .createIndex("capacity_building_certificate_person")
    .on("capacity_building_certificate")
    .column("person_id")
    .execute();
  await schema
    .createTable("capacity_building_status_list")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("issuer", "text", (column) => column.notNull())
    .addColumn("taken", "integer", (column) => column.notNull())
    .addColumn("signed", "integer", (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("capacity_building_status_place")
    .addColumn("list_id", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("certificate_id", "text", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addPrimaryKeyConstraint("capacity_building_status_place_pkey", ["list_id", "place"])
    .execute();
  await schema
    .createTable("capacity_building_badge_check")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token", "text", (column) => column.notNull())
    .addColumn("verdict", "text")
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .execute();
};
