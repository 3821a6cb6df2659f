export interface PilotRow {
  id: string;
  lab_id: string | null;
  is_public: number;
  start_on: string;
  end_on: string;
  decision: string | null;
  doc: string;
  reminded_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface PilotEntryRow {
  id: string;
  pilot_id: string;
  on_date: string;
  doc: string;
}

export interface PilotTables {
  policy_labs_pilot: PilotRow;
  policy_labs_pilot_entry: PilotEntryRow;
}
