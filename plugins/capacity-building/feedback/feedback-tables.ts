/** That an activity asks its participants how it was. */
export interface FeedbackRoundRow {
  activity_id: string;
  opened_at: number;
  reminded_at: number | null;
  /** Null while it takes answers. */
  closed_at: number | null;
  /** 1: its figures stand on the activity's page. */
  is_public: number;
}

/** Who was asked, and that they answered; never when, and never what. */
export interface FeedbackAskedRow {
  participant_id: string;
  activity_id: string;
  person_id: string;
  answered: number;
}

/** What somebody answered, and nobody can tell who: no time, and an id by chance. */
export interface FeedbackAnswerRow {
  id: string;
  activity_id: string;
  /** By aspect, 1 to 5, as JSON. */
  ratings: string;
  helped: string | null;
  lacked: string | null;
}

export interface FeedbackTables {
  capacity_building_feedback_round: FeedbackRoundRow;
  capacity_building_feedback_asked: FeedbackAskedRow;
  capacity_building_feedback_answer: FeedbackAnswerRow;
}
