import type { StoryState } from "./answer.ts";
import type { WaveState } from "./wave.ts";

/** Whether one who completed an activity may be asked later what became of it; no row: they were not asked yet. */
export interface FollowUpRow {
  participant_id: string;
  person_id: string;
  activity_id: string;
  completed_on: string;
  says: "yes" | "no";
  said_at: number;
}

/** One round of questions to one person, some months after an activity. */
export interface WaveRow {
  id: string;
  participant_id: string;
  person_id: string;
  activity_id: string;
  months: number;
  state: WaveState;
  asked_at: number;
  reminded_at: number | null;
  answered_at: number | null;
  doc: string;
}

/** What somebody let us publish: only with their consent is there a row. */
export interface StoryRow {
  id: string;
  wave_id: string;
  person_id: string;
  activity_id: string;
  state: StoryState;
  doc: string;
  offered_at: number;
  published_at: number | null;
}

/** What an answer told of, by kind, so that it is counted without reading it. */
interface OutcomeRow {
  wave_id: string;
  kind: string;
}

export interface FollowUpTables {
  capacity_building_follow_up: FollowUpRow;
  capacity_building_wave: WaveRow;
  capacity_building_follow_up_story: StoryRow;
  capacity_building_outcome: OutcomeRow;
}
