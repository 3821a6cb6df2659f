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

/** What the team set for the cohort of one activity. */
interface CohortRow {
  activity_id: string;
  doc: string;
}

/** One session at which attendance is noted. */
interface SittingRow {
  id: string;
  activity_id: string;
  on_day: string | null;
  doc: string;
}

/** Somebody was there. */
interface AttendanceRow {
  sitting_id: string;
  participant_id: string;
}

interface TaskRow {
  id: string;
  activity_id: string;
  due_on: string;
  doc: string;
}

interface HandInRow {
  task_id: string;
  participant_id: string;
  handed_at: number;
  doc: string;
}

export interface StoryRow {
  id: string;
  activity_id: string;
  participant_id: string;
  published_on: string;
  /** 1: they agreed that everybody sees it. */
  shown: number;
  doc: string;
}

export interface PairRow {
  id: string;
  activity_id: string;
  /** A person. */
  mentor_id: string;
  /** A participant. */
  mentee_id: string;
}

export interface CohortTables {
  capacity_building_participant: ParticipantRow;
  capacity_building_cohort: CohortRow;
  capacity_building_sitting: SittingRow;
  capacity_building_attendance: AttendanceRow;
  capacity_building_task: TaskRow;
  capacity_building_hand_in: HandInRow;
  capacity_building_story: StoryRow;
  capacity_building_pair: PairRow;
}
