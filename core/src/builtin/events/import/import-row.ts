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
  /** A text of the old site that is no event: input for `parseNewOutput`. */
  kind?: "output" | undefined;
  /** Names of speakers that are public where they come from; they stay out until a person here confirms them. */
  people?: readonly HeldName[] | undefined;
}

export interface HeldName {
  /** Which of `input.speakers`. */
  index: number;
  name: string;
  affiliation?: string | undefined;
}

export interface ReadFile {
  rows: readonly ImportRow[];
  /** Of the file as a whole, or of rows that could not be told apart. */
  problems: readonly Problem[];
  /** Of the file as a whole. */
  notes?: readonly string[] | undefined;
  /** There is more than was read, so what is missing has not vanished. */
  isPart?: boolean | undefined;
}

/** Events that one file may have. */
export const mostRows = 2000;
/** Bytes that one file may have: as much as is fetched from elsewhere. */
export const mostBytes = 5 * 1024 * 1024;

export interface ReadOptions {
  /** For times without a zone. */
  zone: string;
  /** Language of texts that do not say theirs. */
  lang: string;
  /** Where it was fetched from. */
  url?: string | undefined;
}
