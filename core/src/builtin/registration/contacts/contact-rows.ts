import type { Migration } from "../../../plugin/index.ts";

export interface ContactTables {
  registration_contact: ContactRow;
  registration_contact_ask: AskRow;
  registration_contact_block: BlockRow;
  registration_contact_report: ReportRow;
  registration_contact_closed: ClosedRow;
}

export interface ContactRow {
  id: string;
  place_id: string;
  event_id: string;
  name: string;
  interests: string;
  reach: string;
  /** Name and interests as they are looked for. */
  words: string;
  shown: number;
  removed_at: number | null;
  created_at: number;
  updated_at: number;
}

/** One asks another to be in touch; once for two people, whoever asks. */
export interface AskRow {
  id: string;
  event_id: string;
  from_id: string;
  to_id: string;
  text: string;
  state: "open" | "accepted" | "declined";
  created_at: number;
  answered_at: number | null;
}

export interface BlockRow {
  by_id: string;
  about_id: string;
  made_at: number;
}

export interface ReportRow {
  id: string;
  event_id: string;
  by_id: string;
  about_id: string;
  text: string;
  created_at: number;
  settled_at: number | null;
}

/** Events whose organisers do not want it. */
export interface ClosedRow {
  event_id: string;
  closed_at: number;
}

export const contactTables: Migration = async ({ schema }) => {
  await schema
    .createTable("registration_contact")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("place_id", "text", (column) => column.notNull().unique())
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("interests", "text", (column) => column.notNull())
    .addColumn("reach", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("shown", "integer", (column) => column.notNull())
    .addColumn("removed_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("registration_contact_event")
    .on("registration_contact")
    .columns(["event_id", "shown", "id"])
    .execute();
  await schema
    .createTable("registration_contact_ask")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("from_id", "text", (column) => column.notNull())
    .addColumn("to_id", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("answered_at", "bigint")
    .addUniqueConstraint("registration_contact_ask_once", ["from_id", "to_id"])
    .execute();
  await schema
    .createIndex("registration_contact_ask_to")
    .on("registration_contact_ask")
    .columns(["to_id", "state"])
    .execute();
  await schema
    .createTable("registration_contact_block")
    .addColumn("by_id", "text", (column) => column.notNull())
    .addColumn("about_id", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("registration_contact_block_once", ["by_id", "about_id"])
    .execute();
  await schema
    .createTable("registration_contact_report")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("by_id", "text", (column) => column.notNull())
    .addColumn("about_id", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("settled_at", "bigint")
    .addUniqueConstraint("registration_contact_report_once", ["by_id", "about_id"])
    .execute();
  await schema
    .createIndex("registration_contact_report_event")
    .on("registration_contact_report")
    .columns(["event_id", "settled_at"])
    .execute();
  await schema
    .createTable("registration_contact_closed")
    .addColumn("event_id", "text", (column) => column.primaryKey())
    .addColumn("closed_at", "bigint", (column) => column.notNull())
    .execute();
};
