import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

export const decisions = ["continue", "adapt", "hand-over", "close"] as const;
export type Decision = (typeof decisions)[number];

export const findings = ["met", "partly", "not-met", "open"] as const;
export type Finding = (typeof findings)[number];

/** What a pilot is measured by. */
export interface Criterion {
  id: string;
  text: LanguageMap;
}

/** Something that was seen on the way. */
export interface MonitorEntry {
  id: string;
  on: LocalDate;
  text: LanguageMap;
}

/** What the pilot showed of one criterion. */
export interface Assessed {
  criterion: string;
  finding: Finding;
  note?: LanguageMap | undefined;
}

/** A year in which something is tried, looked at all the time, and decided on at its end (EGM26-II.6h). */
export interface NewPilot {
  title: LanguageMap;
  aim?: LanguageMap | undefined;
  start: LocalDate;
  end: LocalDate;
  criteria: readonly Criterion[];
  sample?: true | undefined;
}

export interface Decided {
  decision: Decision;
  reasons: LanguageMap;
  on: LocalDate;
  /** To whom it is handed over. */
  to?: string | undefined;
}

export interface Pilot extends NewPilot {
  id: string;
  /** The lab that is piloted; undefined: policy labs at this site as such. */
  lab: string | undefined;
  isPublic: boolean;
  entries: readonly MonitorEntry[];
  assessment: readonly Assessed[];
  /** What the assessment says as a whole. */
  summary?: LanguageMap | undefined;
  decided?: Decided | undefined;
  remindedAt: number | undefined;
  created: number;
  updated: number;
}

const day = 86_400_000;

/** The last day of a pilot of so many months: the day before the same day of that month. */
export function pilotEnd(start: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = start.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const same = Date.UTC(year, month - 1 + months, Math.min(date, last));
  return new Date(same - (date > last ? 0 : day)).toISOString().slice(0, 10);
}

export type PilotPhase = "coming" | "running" | "ending" | "over" | "decided";

/** How many days before its end people are reminded that it needs a decision. */
export const remindDays = 30;

export function phaseOf(
  { start, end, decided }: Pick<Pilot, "start" | "end" | "decided">,
  today: LocalDate,
): PilotPhase {
  if (decided !== undefined) return "decided";
  if (today < start) return "coming";
  if (today > end) return "over";
  return daysLeft({ end }, today) <= remindDays ? "ending" : "running";
}

/** Until the end of its last day; negative afterwards. */
export function daysLeft({ end }: Pick<Pilot, "end">, today: LocalDate): number {
  return Math.round((Date.parse(end) - Date.parse(today)) / day);
}

/** How many criteria have a finding other than open. */
export function assessedOf({ criteria, assessment }: Pick<Pilot, "criteria" | "assessment">): number {
  return criteria.filter(({ id }) => assessment.some((one) => one.criterion === id && one.finding !== "open")).length;
}
