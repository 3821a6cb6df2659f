import type { ContributionKind, FateKind } from "./contribution.ts";

export interface ContributionRow {
  id: string;
  lab_id: string;
  iri: string;
  origin: string | null;
  owner: string | null;
  /** Of a person of this site; null once they left. */
  member_id: string | null;
  kind: ContributionKind;
  lang: string;
  format: "markdown" | "html";
  text: string;
  author_name: string | null;
  author_group: string | null;
  author_region: string | null;
  state: "shown" | "hidden" | "withdrawn";
  /** As `policy_labs_fate` says, by whose word counts. */
  fate: FateKind;
  form_key: string;
  created_at: number;
  updated_at: number;
  /** When its author last changed the words; null: they are the first ones. */
  changed_at: number | null;
}

/** All that was said on what became of one: apart from it, for either may come first. */
export interface FateRow {
  contribution_id: string;
  lab_id: string;
  /** Who said it; null: this site. Counts only when the lab is theirs. */
  owner: string | null;
  fate: FateKind;
  used_in: string | null;
  merged_with: string | null;
  reason: string | null;
  reply: string | null;
  updated_at: number;
}

export interface ContributionTables {
  policy_labs_contribution: ContributionRow;
  policy_labs_fate: FateRow;
}
