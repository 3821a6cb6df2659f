import type { Migration } from "../../plugin/index.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-desk": async ({ schema }) => {
    await schema
      .createTable("desk_item")
      .addColumn("item", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("desk_item_state").on("desk_item").columns(["state", "item"]).execute();
    await schema
      .createTable("desk_tag")
      .addColumn("item", "text", (column) => column.notNull())
      .addColumn("vocabulary", "text", (column) => column.notNull())
      .addColumn("term", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("desk_tag_key", ["item", "vocabulary", "term"])
      .execute();
    await schema.createIndex("desk_tag_term").on("desk_tag").columns(["vocabulary", "term", "item"]).execute();
    await schema
      .createTable("desk_question")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("item", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("sent_to", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("reply", "text", (column) => column.notNull())
      .addColumn("replied_at", "bigint")
      .execute();
    await schema.createIndex("desk_question_item").on("desk_question").columns(["item", "id"]).execute();
    await schema
      .createTable("desk_horizon")
      .addColumn("item", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("why", "text", (column) => column.notNull())
      .addColumn("by_name", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
  },
};
