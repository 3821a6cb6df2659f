import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-decisions": async ({ schema }) => {
    await schema
      .createTable("overlaps_decision")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("pair", "text", (column) => column.notNull())
      .addColumn("one", "text", (column) => column.notNull())
      .addColumn("other", "text", (column) => column.notNull())
      .addColumn("score", "integer", (column) => column.notNull())
      .addColumn("proposal", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("note", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("overlaps_decision_pair").on("overlaps_decision").columns(["pair", "id"]).execute();
  },
};
