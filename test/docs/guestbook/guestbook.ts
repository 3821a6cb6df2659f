import type { Ctx } from "@nri-commons/core/plugin";

/** A line that somebody wrote. */
export interface LineRow {
  id: string;
  /** In small letters; only the team's, never shown. */
  email: string;
  name: string;
  text: string;
  written_at: number;
  /** Tells one showing of the form from every other: what is sent twice is kept once. */
  sent_key: string | null;
}

export interface GuestbookTables {
  guestbook_line: LineRow;
}

export interface GuestbookSettings {
  keepDays: number;
}

/** What this plugin declared, and so what it can reach. */
export type GuestbookCtx = Ctx<never, GuestbookTables, GuestbookSettings>;
