import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-requests": async ({ schema }) => {
    await schema
      .createTable("requests_request")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("email", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("about", "text")
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("form_key", "text", (column) => column.notNull().unique())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("requests_request_state").on("requests_request").columns(["state", "id"]).execute();
    await schema
      .createTable("requests_answer")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("request_id", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("requests_answer_request").on("requests_answer").column("request_id").execute();
  },
};
