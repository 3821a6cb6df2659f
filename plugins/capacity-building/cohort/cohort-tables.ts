import type { ParticipantState } from "./participant.ts";

/** Somebody in an activity of this site. */
export interface ParticipantRow {
  id: string;
  activity_id: string;
  person_id: string;
  state: ParticipantState;
  doc: string;
  joined_at: number;
  completed_at: number | null;
}

export interface CohortTables {
  capacity_building_participant: ParticipantRow;
}
