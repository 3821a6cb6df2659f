export const participantStates = ["in", "left", "completed"] as const;
export type ParticipantState = (typeof participantStates)[number];

export interface Participant {
  id: string;
  activity: string;
  person: string;
  state: ParticipantState;
  joined: number;
  completed?: number | undefined;
  /** For whom a journalist writes. */
  outlet?: string | undefined;
  /** Why the team said that it is completed, where no rule did. */
  reason?: string | undefined;
}
