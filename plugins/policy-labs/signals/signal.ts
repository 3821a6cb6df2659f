import { isTerm, type Link, type LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

/** `draft` is seen by the people of this site only; `lab`: it was taken up; `withdrawn` keeps only its id. */
export const signalStates = ["draft", "open", "lab", "closed", "withdrawn"] as const;
export type SignalState = (typeof signalStates)[number];

/** How many supporters of each stakeholder group; groups without any are left out. */
export type GroupCounts = Readonly<Record<string, number>>;

/** An issue that somebody sees coming (EGM26-II.6b). */
export interface NewSignal {
  title: LanguageMap;
  /** What is seen. */
  seen: LanguageMap;
  /** Where, in words. */
  place?: string | undefined;
  /** Vocabulary `topics`. */
  topics: readonly string[];
  evidence: readonly Link[];
  /** An initiative or a person, as they want to be named. */
  raisedBy: string;
  raisedOn: LocalDate;
  /** Rapid mode: in how many weeks from the proposal there should be a brief. */
  weeks?: number | undefined;
  sample?: true | undefined;
}

/** The lab that took it up, wherever it is. */
export interface TakenUp {
  iri: string;
  url: string;
}

export interface Signal extends NewSignal {
  id: string;
  iri: string;
  state: SignalState;
  lab?: TakenUp | undefined;
  source?: { origin: string; owner: string; url?: string | undefined } | undefined;
  /** Of a signal of another site: the support that its owner told last, ours among it. */
  told: GroupCounts;
  /** All support that is known of. */
  support: number;
  created: number;
  updated: number;
  published?: number | undefined;
}

export const mostWeeks = 52;
const day = 86_400_000;

export function sumOf(...all: readonly GroupCounts[]): GroupCounts {
  const sums = new Map<string, number>();
  for (const counts of all)
    for (const [group, count] of Object.entries(counts)) sums.set(group, (sums.get(group) ?? 0) + count);
  return Object.fromEntries([...sums].filter(([, count]) => count > 0));
}

export function totalOf(counts: GroupCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The largest first; groups in the order of their names where they are even. */
export function inOrder(counts: GroupCounts): readonly (readonly [string, number])[] {
  return Object.entries(counts).toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

const mostTold = 1_000_000;

/** Counts that another site told: only known groups, only whole numbers. */
export function readCounts(pairs: readonly (readonly [string | undefined, number | undefined])[]): GroupCounts {
  const counts = pairs.filter(
    (pair): pair is readonly [string, number] =>
      isTerm("stakeholder-groups", pair[0]) && Number.isSafeInteger(pair[1]) && Number(pair[1]) > 0,
  );
  return Object.fromEntries(counts.map(([group, count]) => [group, Math.min(count, mostTold)]));
}

/** When the brief should be there, and how many days are left; negative when the day has passed. */
export function rapidPlan(
  { raisedOn, weeks }: Pick<NewSignal, "raisedOn" | "weeks">,
  now: number,
): { due: LocalDate; days: number } | undefined {
  if (weeks === undefined) return undefined;
  const due = Date.parse(raisedOn) + weeks * 7 * day;
  const today = Math.floor(now / day) * day;
  return { due: new Date(due).toISOString().slice(0, 10), days: Math.round((due - today) / day) };
}

/** What is looked for when one searches. */
export function wordsOf({ title, seen, place = "" }: Pick<NewSignal, "title" | "seen" | "place">): string {
  return [...Object.values(title), ...Object.values(seen), place].join(" ").toLowerCase().slice(0, 20_000);
}
