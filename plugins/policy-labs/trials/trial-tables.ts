import type { TrialState } from "./trial.ts";

/** A trial of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface TrialRow {
  id: string;
  iri: string;
  origin: string | null;
  owner: string | null;
  state: TrialState;
  brief_iri: string;
  own_option: string;
  doc: string;
  /** 1 when it was sent to this site alone: receiving everything anew does not bring it back. */
  sent_here: number;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

export interface TrialTables {
  policy_labs_trial: TrialRow;
}
