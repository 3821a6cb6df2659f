import type { Ctx } from "@nri-commons/core/plugin";

/** A short notice of one paragraph, of this site or received from another. */
export interface NoticeRow {
  /** Of a local notice the ULID, of a remote one its IRI. */
  id: string;
  /** Plain text of this site, HTML of another. */
  text: string;
  /** Origin that owns it; null: this site. */
  origin: string | null;
  posted_at: number;
}

export interface NoticeTables {
  notice_board_notice: NoticeRow;
}

export interface NoticeSettings {
  keepDays: number;
}

/** What this plugin declared, and so what it can reach. */
export type NoticeCtx = Ctx<"federation:read", NoticeTables, NoticeSettings>;

declare module "@nri-commons/core/plugin" {
  interface Facts {
    "notice.posted": { id: string };
    "notice.withdrawn": { id: string };
  }
}
