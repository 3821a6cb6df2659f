import type { LabState } from "./lab.ts";

/** A lab of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface LabRow {
  id: string;
  /** Its id on the wire; of a lab of this site, its own address. */
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  state: LabState;
  format: string;
  /** Instants: the beginning of its first day and the end of its last one, in its zone. */
  opens_at: number;
  closes_at: number;
  /** Of the external process, the end of that day. */
  deadline_at: number | null;
  /** Lower-case words of title, issue and question. */
  words: string;
  doc: string;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

export interface LabTopicRow {
  lab_id: string;
  topic: string;
}

export interface LabTables {
  policy_labs_lab: LabRow;
  policy_labs_lab_topic: LabTopicRow;
}
