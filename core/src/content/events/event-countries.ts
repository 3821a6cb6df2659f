import type { Db } from "../../store/index.ts";
import type { Viewer } from "../types/index.ts";
import { type EventFilter, eventsWhere } from "./event-filter.ts";

/** The countries that these events take place in, ISO 3166-1 alpha-2. */
export async function eventCountries(db: Db, filter: EventFilter, viewer: Viewer): Promise<string[]> {
  const { parts } = await eventsWhere(db, filter, viewer);
  const countries = new Set<string>();
  for (const part of parts) {
    const rows = await part.where("country", "is not", null).select("country").distinct().execute();
    for (const { country } of rows) if (country !== null) countries.add(country);
  }
  return [...countries].sort();
}
