import type { SeenBy } from "./alumnus.ts";

export interface AlumnusRow {
  id: string;
  person_id: string;
  seen_by: SeenBy;
  sort_name: string;
  doc: string;
  joined_at: number;
  updated_at: number;
}

/** By what they are found: `country`, `cohort`, `topic`, `mentor`. */
export interface AlumnusMarkRow {
  kind: string;
  value: string;
  alumnus_id: string;
  seen_by: SeenBy;
}

export interface AlumniTables {
  capacity_building_alumnus: AlumnusRow;
  capacity_building_alumnus_mark: AlumnusMarkRow;
}
