import type { Answer, ApplicationState, Decision } from "./application.ts";

interface CallRow {
  activity_id: string;
  opens_on: string;
  closes_on: string;
  doc: string;
}

export interface ApplicationRow {
  id: string;
  activity_id: string;
  person_id: string;
  state: ApplicationState;
  decision: Decision | null;
  told: Decision | null;
  /** 1: its letter is to be sent. */
  letter_due: number;
  answer: Answer | null;
  answer_by: number | null;
  lang: string;
  stakeholder_group: string;
  country: string | null;
  region: string | null;
  doc: string;
  /** What is sent twice is the same. */
  form_key: string;
  created_at: number;
  /** Of `capacity_building_score`, kept in the same transaction: the mean of those who gave points, and how many they are. */
  score_mean: number | null;
  scored: number;
}

/** One of the team on one application; no mean: they see the others' and do not score. */
interface ScoreRow {
  application_id: string;
  scorer: string;
  mean: number | null;
  doc: string;
  updated_at: number;
}

export interface ApplicationsTables {
  capacity_building_call: CallRow;
  capacity_building_application: ApplicationRow;
  capacity_building_score: ScoreRow;
}
