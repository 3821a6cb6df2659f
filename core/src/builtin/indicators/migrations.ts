import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-words": async ({ schema }) => {
    await schema
      .createTable("indicators_word")
      .addColumn("indicator", "text", (column) => column.primaryKey())
      .addColumn("public_note", "text", (column) => column.notNull())
      .addColumn("internal_note", "text", (column) => column.notNull())
      .addColumn("dataset_name", "text", (column) => column.notNull())
      .addColumn("dataset_id", "text", (column) => column.notNull())
      .addColumn("dataset_url", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
  },
};
