import type { Migration } from "@nri-commons/core/plugin";

/** Files with pathways: what was read, and what came of it, so that it can be undone. */
export const pathwayImport080: Migration = async ({ schema }) => {
  await schema
    .createTable("capacity_building_pathway_import")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("done", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .execute();
};
