/** What waits to be looked at, what was taken in, from where, and which old address leads where now. */
export interface ImportTables {
  events_source: SourceRow;
  events_run: RunRow;
  events_run_row: RunRowRow;
  events_item: ItemRow;
  events_redirect: RedirectRow;
  events_held_name: HeldNameRow;
}

/** A calendar or an export of elsewhere that is read again every six hours. */
export interface SourceRow {
  id: string;
  url: string;
  zone: string;
  lang: string;
  /** 1: what is new there comes in as a draft by itself; 0: it waits for a person. */
  takes_new: number;
  made_at: number;
  next_at: number;
  /** When it was asked last, and when it answered with something that could be read. */
  asked_at: number | null;
  read_at: number | null;
  /** Why the last time went wrong, in plain words; null when it went well. */
  problem: string | null;
  /** What the last good answer had: counts for a person to read, as JSON. */
  told: string | null;
  etag: string | null;
}

export type RunState = "waiting" | "preview" | "taken" | "undone" | "failed";

/** One import: from the file or address to what became of it. */
export interface RunRow {
  id: string;
  /** The subscription that it belongs to. */
  source_id: string | null;
  /** The file's name, or the address. */
  name: string;
  url: string | null;
  /** The file, until it is read. */
  text: string | null;
  zone: string;
  lang: string;
  state: RunState;
  problem: string | null;
  notes: string | null;
  made_at: number;
  /** When it was taken in, undone or failed. */
  ended_at: number | null;
}

export type RowAction = "new" | "same" | "changed" | "duplicate" | "unreadable";
export type RowChoice = "add" | "update" | "leave";

export interface RunRowRow {
  run_id: string;
  number: number;
  at: string;
  kind: "event" | "session" | "output";
  action: RowAction;
  /** What it is the same as, or a duplicate of. */
  ref: string | null;
  choice: RowChoice;
  /** The `ImportRow` as JSON. */
  row: string;
  /** Problems and notes as JSON. */
  said: string;
  /** What became of it. */
  result_id: string | null;
  outcome: "added" | "changed" | null;
  /** As it was here before it was changed. */
  before: string | null;
}

/** What the source calls a thing, which thing that is here, and how it was when the source last spoke. */
export interface ItemRow {
  source_id: string;
  key: string;
  event_id: string;
  /** Hash of what the source said, and of the event as it was here after that. */
  said: string;
  kept: string;
  /** The source says something else now, but it was changed here since: when that was seen. */
  differs_at: number | null;
  /** It is no longer in the source: when that was seen. */
  gone_at: number | null;
}

export interface RedirectRow {
  /** `/2026/programme`, decoded, without the slash at its end. */
  path: string;
  url: string;
  kind: "event" | "output";
  target: string;
  run_id: string;
}

/** Public where it comes from; here only after a person confirmed it. */
export interface HeldNameRow {
  event_id: string;
  number: number;
  name: string;
  affiliation: string | null;
  /** Of the speaker at that place when the name was held: another role there is another person. */
  role: string | null;
  run_id: string;
  made_at: number;
}
