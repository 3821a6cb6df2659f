import type { Event } from "./event.ts";

/** Two events of different initiatives that people may have to choose between. */
export interface Overlap {
  /** The one that begins first. */
  one: Event;
  other: Event;
  /** Days from the last day of the one to the first of the other; 0 when they share a day. */
  days: number;
  /** What their places have in common; `online`: one of them can be joined from anywhere. */
  place: OverlapPlace | undefined;
  /** Ids of the topics that both have. */
  topics: readonly string[];
  /** 2 to 9: how close they are in time (1 to 3) and place (0 to 3), and up to three topics. */
  score: number;
}

export const overlapPlaces = ["online", "region", "country"] as const;
export type OverlapPlace = (typeof overlapPlaces)[number];

/** The name of a pair, whichever of the two stands first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
