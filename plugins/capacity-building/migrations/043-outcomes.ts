import type { Migration } from "@nri-commons/core/plugin";

/** What waves heard, by kind, so that it can be counted without reading every answer. */
export const outcomes043: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_outcome")
    .addColumn("wave_id", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("capacity_building_outcome_pkey", ["wave_id", "kind"])
    .execute();
};
