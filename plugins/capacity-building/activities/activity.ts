import { addDays, type LocalDate, startOfDay } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

export const activityTypes = [
  "school",
  "course",
  "workshop",
  "webinar",
  "fellowship",
  "virtual-fellowship",
  "internship",
  "journalists",
  "mentoring",
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** From the whole world down to a town or a community (EGM26-VIII.12). */
export const activityScopes = ["global", "regional", "national", "subnational"] as const;
export type ActivityScope = (typeof activityScopes)[number];

/** `draft` is seen by its own people only; whether an open one is coming, running or over is told by its days. */
export const activityStates = ["draft", "open", "cancelled", "withdrawn"] as const;
export type ActivityState = (typeof activityStates)[number];

export interface NewActivity {
  type: ActivityType;
  title: LanguageMap;
  about: LanguageMap;
  /** Vocabulary `session-levels`. */
  level: string;
  scope: ActivityScope;
  /** Vocabulary `attendance-modes`. */
  mode: string;
  /** Vocabulary `topics`. */
  topics: readonly string[];
  languages: readonly string[];
  starts: LocalDate;
  ends: LocalDate;
  /** IANA zone in which its days begin and end. */
  zone: string;
  sample?: true | undefined;
}

export interface Activity extends NewActivity {
  id: string;
  state: ActivityState;
  /** Of an activity of another site: its id there, who holds it, and its page. */
  source?: { iri: string; origin: string; owner: string; url?: string | undefined } | undefined;
  created: number;
  /** Rises with each change: names the revision. */
  updated: number;
  published?: number | undefined;
}

/** The instants at which its first day begins and its last one ends, in its own zone. */
export function spanOf({ starts, ends, zone }: Pick<NewActivity, "starts" | "ends" | "zone">) {
  return { start: startOfDay(starts, zone), end: startOfDay(addDays(ends, 1), zone) };
}

export type ActivityPhase = "draft" | "coming" | "running" | "over" | "cancelled" | "withdrawn";

export function phaseOf(activity: Activity, now: number): ActivityPhase {
  if (activity.state !== "open") return activity.state;
  const { start, end } = spanOf(activity);
  if (now >= end) return "over";
  return now < start ? "coming" : "running";
}
