import type { Event } from "../../content/types/index.ts";

/** What somebody plans their day by. */
export interface Told {
  start: number;
  end: number;
  zone: string;
  /** As one text: it is only compared. */
  place: string;
}

export function toldOf({ start, end, zone, place, room, online, attendance }: Event): Told {
  return {
    start,
    end,
    zone,
    place: JSON.stringify([place ?? null, room ?? null, online?.url ?? null, attendance ?? null]),
  };
}

/** What is other than people were told; nothing while nobody was told anything. */
export function changesOf(told: Told | undefined, event: Event): readonly ("time" | "place")[] {
  if (told === undefined) return [];
  const now = toldOf(event);
  const time = told.start !== now.start || told.end !== now.end || told.zone !== now.zone;
  return [...(time ? (["time"] as const) : []), ...(told.place !== now.place ? (["place"] as const) : [])];
}
