import type { Db } from "../../store/index.ts";
import type { Viewer } from "../types/index.ts";
import { type EventFilter, eventsWhere } from "./event-filter.ts";
import { areaTag } from "./event-store.ts";

export interface EventPlaces {
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  /** Parts of countries, as the events say them. */
  areas: readonly string[];
}

/** Where these events take place, to choose from: looked up for countries and areas at once. */
export async function eventPlaces(db: Db, filter: EventFilter, viewer: Viewer): Promise<EventPlaces> {
  const { parts } = await eventsWhere(db, filter, viewer);
  const found: { country: string | null; area: string | null }[] = [];
  for (const part of parts) {
    const rows = await part
      .select((eb) => [
        "country",
        eb
          .selectFrom("content_tag as area")
          .select("area.term")
          .whereRef("area.object_id", "=", "content_event.id")
          .where("area.vocabulary", "=", areaTag)
          .limit(1)
          .as("area"),
      ])
      .distinct()
      .execute();
    found.push(...rows);
  }
  return { countries: some(found.map(({ country }) => country)), areas: some(found.map(({ area }) => area)) };
}

function some(names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => name ?? []))].sort((one, other) => one.localeCompare(other));
}
