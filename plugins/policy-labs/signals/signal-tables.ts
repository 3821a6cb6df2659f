import type { SignalState } from "./signal.ts";

/** A signal of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface SignalRow {
  id: string;
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  state: SignalState;
  /** All support that is known of: what lists are sorted by. */
  support: number;
  /** Lower-case words of title, text and place. */
  words: string;
  doc: string;
  /** JSON: of a signal of another site, the support that its owner told. */
  told: string;
  /** The lab that took it up, by its address on the wire, and its page. */
  lab_iri: string | null;
  lab_url: string | null;
  made_by: string | null;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

export interface SignalTopicRow {
  signal_id: string;
  topic: string;
}

/** Somebody who supports a signal, once. Never leaves this site; others learn how many of each group. */
export interface SupportRow {
  id: string;
  signal_id: string;
  /** In small letters. */
  email: string;
  stakeholder_group: string;
  lang: string;
  /** The hash of the secret in the mail that asks for a yes. */
  secret: string | null;
  asked_at: number;
  /** Null until the yes came. */
  counted_at: number | null;
}

/** How many support a signal of ours at another site, as that site told last. */
export interface ElsewhereRow {
  signal_id: string;
  actor: string;
  counts: string;
  /** Rises with each telling: an older one changes nothing. */
  revision: number;
}

export interface SignalTables {
  policy_labs_signal: SignalRow;
  policy_labs_signal_topic: SignalTopicRow;
  policy_labs_support: SupportRow;
  policy_labs_support_elsewhere: ElsewhereRow;
}
