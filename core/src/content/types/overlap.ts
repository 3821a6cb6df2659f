import { attendanceOf, type Event, type NewEvent } from "./event.ts";
import { regionOfCountry } from "./vocabulary.ts";
import type { When } from "./when.ts";
import { toLocal } from "./zone.ts";

/** Two events of different initiatives that people may have to choose between. */
export interface Overlap extends InCommon {
  /** The one that begins first. */
  one: Event;
  other: Event;
}

export interface InCommon {
  /** Days from the last day of the one to the first of the other; 0 when they share a day. */
  days: number;
  /** `online`: one of them can be joined from anywhere. */
  place: "country" | "region" | "online" | undefined;
  /** Ids of the topics that both have. */
  topics: readonly string[];
  /** 2 to 9: how close they are in time (1 to 3) and place (0 to 3), and up to three topics. */
  score: number;
}

/** The name of a pair, whichever of the two stands first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** What it hangs on: an event has it, and so has whatever else takes place for a time. */
type Timed = When & Pick<NewEvent, "topics" | "movedOnline" | "attendance" | "place" | "online">;

/** What makes people choose between two events; undefined for too little: a topic in the same region or online, or the same country at the same time. */
export function inCommon(one: Timed, other: Timed): InCommon | undefined {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const atOnce = second.start < first.end;
  const topics = (one.topics ?? []).filter((topic) => other.topics?.includes(topic));
  const place = placeInCommon(one, other);
  if (place === undefined || (topics.length === 0 && !(place === "country" && atOnce))) return undefined;
  const time = atOnce ? 3 : second.start - first.end <= 7 * day ? 2 : 1;
  const score = time + scores[place] + Math.min(topics.length, 3);
  return { days: daysBetween(first, second), place, topics, score };
}

const day = 86_400_000;
const scores = { country: 3, region: 2, online: 1 } as const;

function placeInCommon(one: Timed, other: Timed): InCommon["place"] {
  const [country, otherCountry] = [one.place?.country, other.place?.country];
  if (country !== undefined && country === otherCountry) return "country";
  const region = regionOfCountry(country);
  if (region !== undefined && region === regionOfCountry(otherCountry)) return "region";
  return [one, other].some((event) => ["online", "hybrid"].includes(attendanceOf(event) ?? "")) ? "online" : undefined;
}

/** Each as its own place counts days. */
function daysBetween(one: Timed, other: Timed): number {
  return Math.max(0, (dayAt(other.start, other.zone) - dayAt(one.end - 1, one.zone)) / day);
}

function dayAt(instant: number, zone: string): number {
  const { year, month, day: date } = toLocal(instant, zone);
  return Date.UTC(year, month - 1, date);
}
