import {
  type Attendance,
  addDays,
  type Body,
  type LocalDate,
  startOfDay,
  toLocalDate,
} from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";
import type { Faculty, Unit } from "../curriculum/unit.ts";

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

/** Who is meant by what they know already: whoever comes for the first time, again, or has been there for years (EGM22-11.3). */
export const experiences = ["newcomers", "returning", "established"] as const;
export type Experience = (typeof experiences)[number];

/** From the whole world down to a town (EGM26-VIII.12). */
export const activityScopes = ["global", "regional", "national", "subnational"] as const;
export type ActivityScope = (typeof activityScopes)[number];

/** Other areas of public policy that the Internet changes: EGM22-11.3 asks to reach beyond its governance. The list is ours. */
export const policyAreas = [
  "agriculture",
  "culture",
  "economy",
  "education",
  "elections",
  "environment",
  "finance",
  "health",
  "justice",
  "labour",
  "media",
  "public-services",
  "security",
] as const;
export type PolicyArea = (typeof policyAreas)[number];

/** `draft` is seen by its own people only; whether an open one is coming, running or over is told by its days. */
export const activityStates = ["draft", "open", "cancelled", "withdrawn"] as const;
export type ActivityState = (typeof activityStates)[number];

/** How one comes to take part: an application at this site, elsewhere, or simply by coming. */
export const waysIn = ["here", "elsewhere", "come"] as const;
export type WayIn = (typeof waysIn)[number];

export interface NewActivity {
  type: ActivityType;
  title: LanguageMap;
  about: LanguageMap;
  /** Vocabulary `session-levels`. */
  level: string;
  /** Vocabulary `audiences`. */
  audiences: readonly string[];
  experience: readonly Experience[];
  policyAreas: readonly PolicyArea[];
  /** Vocabulary `topics`. */
  topics: readonly string[];
  languages: readonly string[];
  mode: Attendance;
  /** Vocabulary `accessibility-features`. */
  accessibility: readonly string[];
  accessibilityNote?: LanguageMap | undefined;
  scope: ActivityScope;
  /** Vocabulary `regional-groups`; of a regional activity. */
  region?: string | undefined;
  /** ISO 3166-1 alpha-2; of a national or subnational one. */
  country?: string | undefined;
  /** A town, county or district; a subnational activity has one. */
  place?: string | undefined;
  costs?: LanguageMap | undefined;
  support?: LanguageMap | undefined;
  starts: LocalDate;
  ends: LocalDate;
  /** IANA zone in which its days begin and end. */
  zone: string;
  wayIn: WayIn;
  /** The last day on which one can apply. */
  deadline?: LocalDate | undefined;
  /** Where one applies, of `elsewhere`. */
  applyUrl?: string | undefined;
  partners: readonly ActivityPartner[];
  /** An address or a page, for everybody. */
  contact?: string | undefined;
  sample?: true | undefined;
}

/** Who runs it together with this site; `id` is its entry in the directory of this site. */
export interface ActivityPartner extends Pick<Body, "name" | "url" | "kind"> {
  id?: string | undefined;
}

/** A dated meeting of an activity; it stands in the calendar of events as an event of its own. */
export interface Session {
  id: string;
  title?: LanguageMap | undefined;
  date: LocalDate;
  /** `14:00`; without it the session takes the whole day. */
  from?: string | undefined;
  until?: string | undefined;
  place?: string | undefined;
  /** Where one joins online. */
  link?: string | undefined;
  /** The event in the calendar: an id of this site, or the address of one of another. */
  event?: string | undefined;
}

export interface Activity extends NewActivity {
  id: string;
  state: ActivityState;
  sessions: readonly Session[];
  units: readonly Unit[];
  faculty: readonly Faculty[];
  /** The event that stands for the whole of an activity without sessions. */
  event?: string | undefined;
  /** Why it does not take place. */
  reason?: LanguageMap | undefined;
  /** Of an activity of another site: its id there, who holds it, and its page. */
  source?: { iri: string; origin: string; owner: string; url?: string | undefined } | undefined;
  created: number;
  /** Rises with each change: names the revision. */
  updated: number;
  published?: number | undefined;
  /** Of one that was taken back and of which others were not told yet: what it was, and when they will be. */
  before?: ActivityState | undefined;
  tellAt?: number | undefined;
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

/** The last day on which one can apply or come: the deadline, else before it begins; whoever simply comes can do so to the end. */
export function applyUntil({ wayIn, deadline, starts, ends }: NewActivity): LocalDate {
  return deadline ?? (wayIn === "come" ? ends : addDays(starts, -1));
}

/** Whether one can still apply or come: neither over nor called off, and the deadline has not passed. */
export function isOpenForApplication(activity: Activity, now: number): boolean {
  return activity.state === "open" && toLocalDate(now, activity.zone) <= applyUntil(activity);
}

/** Seen by everybody. */
export function isPublic({ state }: Pick<Activity, "state">): boolean {
  return state !== "draft" && state !== "withdrawn";
}
