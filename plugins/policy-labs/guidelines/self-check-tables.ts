export interface SelfCheckRow {
  lab_id: string;
  is_public: number;
  /** JSON: step, mark and note of each that was judged. */
  steps: string;
  updated_at: number;
}

export interface ConsultationRow {
  id: string;
  is_public: number;
  /** JSON: title, address, and step, mark and note of each that was judged. */
  doc: string;
  updated_at: number;
}

export interface SelfCheckTables {
  policy_labs_self_check: SelfCheckRow;
  policy_labs_consultation: ConsultationRow;
}
