import type { BriefState, FollowState } from "./brief.ts";

/** A brief of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface BriefRow {
  id: string;
  iri: string;
  origin: string | null;
  owner: string | null;
  state: BriefState;
  /** Id of the lab here; of a lab of another site the one that it gets when it arrives. */
  lab_ref: string;
  output_ref: string | null;
  version: number;
  doc: string;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

export interface OptionRow {
  /** Of another site's brief: derived from its address. */
  id: string;
  /** How the brief's owner names it within the brief. */
  own_id: string;
  brief_id: string;
  place: number;
  doc: string;
}

export interface FollowUpRow {
  id: string;
  option_id: string;
  state: FollowState;
  on_date: string;
  doc: string;
}

export interface BriefTables {
  policy_labs_brief: BriefRow;
  policy_labs_option: OptionRow;
  policy_labs_follow_up: FollowUpRow;
}
