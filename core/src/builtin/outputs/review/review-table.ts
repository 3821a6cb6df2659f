import type { Migration } from "../../../plugin/index.ts";

/** Where the review of an output stands: at most one row an output. */
export interface ReviewRow {
  output: string;
  state: "asked" | "approved" | "returned";
  /** Who asked, and who answered: ids of people of this node. */
  asked_by: string;
  answered_by: string | null;
  note: string;
  changed_at: number;
}

export interface OutputsTables {
  outputs_review: ReviewRow;
}

export const migrations: Readonly<Record<string, Migration>> = {
  "001-review": async (db) => {
    await db.schema
      .createTable("outputs_review")
      .addColumn("output", "text", (column) => column.primaryKey())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("asked_by", "text", (column) => column.notNull())
      .addColumn("answered_by", "text")
      .addColumn("note", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("outputs_review_state").on("outputs_review").columns(["state", "changed_at"]).execute();
  },
};
