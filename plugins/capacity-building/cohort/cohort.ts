import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

/** How one activity's people work together. */
export interface Cohort {
  activity: string;
  /** A room that only participants see: a video call, a chat. */
  roomUrl?: string | undefined;
  /** Participants say which stories they published: of journalists (EGM26-VIII.3). */
  asksStories: boolean;
  rule: Rule;
}

/** When somebody has completed it; nothing of both: the team says so by hand. */
export interface Rule {
  /** Of a hundred sessions. */
  share?: number | undefined;
  allTasks: boolean;
}

export interface Sitting {
  id: string;
  activity: string;
  day?: LocalDate | undefined;
  title?: LanguageMap | undefined;
  /** Named by the team, not a session of the activity. */
  named?: boolean | undefined;
}

export interface Task {
  id: string;
  activity: string;
  due: LocalDate;
  title: LanguageMap;
  text?: LanguageMap | undefined;
}

export interface HandIn {
  task: string;
  participant: string;
  at: number;
  url?: string | undefined;
  text?: string | undefined;
}

/** Something that a participant published. */
export interface Story {
  id: string;
  activity: string;
  participant: string;
  title: string;
  url: string;
  published: LocalDate;
  /** They agreed that everybody sees it on the activity's page. */
  shown: boolean;
}

export interface Pair {
  id: string;
  activity: string;
  /** A person here, who need not take part. */
  mentor: string;
  /** A participant. */
  mentee: string;
}

/** What one participant has done so far. */
export interface Done {
  attended: number;
  handedIn: number;
}

/** Of how much. */
export interface Asked {
  sittings: number;
  tasks: number;
}

/** Whether the rule says that it is completed; a rule that asks for nothing never does. */
export function fulfils({ share, allTasks }: Rule, done: Done, asked: Asked): boolean {
  if (share === undefined && !allTasks) return false;
  const came = share === undefined || (asked.sittings > 0 && (done.attended / asked.sittings) * 100 >= share);
  return came && (!allTasks || (asked.tasks > 0 && done.handedIn >= asked.tasks));
}
