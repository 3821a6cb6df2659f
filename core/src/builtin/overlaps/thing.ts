import { type Event, type InCommon, inCommon, type Undertaking } from "../../content/types/index.ts";

/** What can overlap: an event, or what plugins know of beside events. */
export type Thing = Event | Undertaking;

export interface ThingPair extends InCommon {
  one: Thing;
  other: Thing;
}

export function isBeside(thing: Thing): thing is Undertaking {
  return "path" in thing;
}

/** Where it is read, after the language. */
export function pathOf(thing: Thing): string {
  return isBeside(thing) ? thing.path : `/events/${thing.id}`;
}

const day = 86_400_000;

/**
 * What makes people choose between a lab and something else: a topic, since a lab goes on for weeks and there is always
 * something in the same country. Of one initiative nothing overlaps, and nothing that is over.
 */
export function besideInCommon(one: Thing, other: Thing, { from, days }: { from: number; days: number }) {
  if (ownerOf(one) === ownerOf(other) || one.end <= from || other.end <= from) return undefined;
  if (Math.max(one.start, other.start) - Math.min(one.end, other.end) > days * day) return undefined;
  if (!one.topics?.some((topic) => other.topics?.includes(topic))) return undefined;
  return inCommon(one, other);
}

function ownerOf({ source }: Thing): string {
  return source.kind === "local" ? "" : source.owner;
}
