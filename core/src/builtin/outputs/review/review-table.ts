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

/** One answer of a reviewer, kept with the output: what was confirmed, or why it went back. */
export interface ReviewStepRow {
  output: string;
  answered_at: number;
  person: string;
  /** 1 for an approval. */
  approves: number;
  /** JSON: the points that were confirmed. */
  checks: string;
  note: string;
}

/** Whether the links of an output lead anywhere, when somebody asked. */
export interface LinkCheckRow {
  output: string;
  asked_at: number;
  /** Null until the job has looked. */
  checked_at: number | null;
  /** JSON: `CheckedLink[]`. */
  results: string;
}

export interface OutputsTables {
  outputs_review: ReviewRow;
  outputs_review_step: ReviewStepRow;
  outputs_link_check: LinkCheckRow;
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
  "002-steps-and-links": async (db) => {
    await db.schema
      .createTable("outputs_review_step")
      .addColumn("output", "text", (column) => column.notNull())
      .addColumn("answered_at", "bigint", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("approves", "integer", (column) => column.notNull())
      .addColumn("checks", "text", (column) => column.notNull())
      .addColumn("note", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("outputs_review_step_key", ["output", "answered_at"])
      .execute();
    await db.schema
      .createTable("outputs_link_check")
      .addColumn("output", "text", (column) => column.primaryKey())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addColumn("checked_at", "bigint")
      .addColumn("results", "text", (column) => column.notNull())
      .execute();
  },
};
