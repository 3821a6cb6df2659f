import type { JsonObject, Problem } from "../../../kit/index.ts";

/** One event of a file, not yet checked: input for `parseNewEvent`, and where in the file it stands. */
export interface ImportRow {
  /** `line 12`, `item 3`. */
  at: string;
  /** What the file calls it: importing it again finds it by this. */
  key: string | undefined;
  input: JsonObject;
  /** Key or id of the event that this session belongs to. */
  partOf?: string | undefined;
  /** Key of the first event of its series. */
  series?: string | undefined;
  /** Figures of who took part, for `parseFigures`. */
  figures?: unknown;
  /** What was understood, but not in full. */
  notes?: readonly string[] | undefined;
}

export interface ReadFile {
  rows: readonly ImportRow[];
  /** Of the file as a whole, or of rows that could not be told apart. */
  problems: readonly Problem[];
}

export interface ReadOptions {
  /** For times without a zone. */
  zone: string;
  /** Language of texts that do not say theirs. */
  lang: string;
}
