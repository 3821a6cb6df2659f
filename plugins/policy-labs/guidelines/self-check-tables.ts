export interface SelfCheckRow {
  lab_id: string;
  is_public: number;
  /** JSON: step, mark and note of each that was judged. */
  steps: string;
  updated_at: number;
}

/** A consultation of this site or of another. */
export interface ConsultationRow {
  /** Of this site: also its name in its address on the wire. */
  id: string;
  /** Of another site: its address there. */
  iri: string | null;
  origin: string | null;
  owner: string | null;
  is_public: number;
  /** JSON: title, address, and step, mark and note of each that was judged; of another site also its page there. */
  doc: string;
  /** Of another site: which telling is the newer one. */
  updated_at: number;
  /** When everybody saw it first. */
  published_at: number | null;
  /** Of this site: when other sites were told of it first. */
  told_at: number | null;
}

export interface SelfCheckTables {
  policy_labs_self_check: SelfCheckRow;
  policy_labs_consultation: ConsultationRow;
}
