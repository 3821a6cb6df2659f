import { csvTable } from "../../web/index.ts";
import type { RegistrationDb } from "./registration-ctx.ts";
import { listPlaces } from "./store/place-store.ts";

const columns = [
  "code",
  "name",
  "email",
  "state",
  "mode",
  "hub",
  "country",
  "regional_group",
  "stakeholder_group",
  "first_time",
  "interpretation",
  "captions",
  "registered",
  "attended",
] as const;

/** The list of an event, without what people need to take part: that is read on its own page and not passed around. */
export async function placesCsv(db: RegistrationDb, event: string): Promise<string> {
  const places = (await listPlaces(db, { event })).filter(({ name }) => name !== "");
  return csvTable(
    columns,
    places.map((place) => [
      place.code.toUpperCase(),
      place.name,
      place.email,
      place.state,
      place.mode,
      place.hub,
      place.country,
      place.region,
      place.group,
      place.firstTime === undefined ? undefined : place.firstTime ? "yes" : "no",
      place.interpretation,
      place.captions ? "yes" : undefined,
      new Date(place.created).toISOString(),
      place.attended?.mode,
    ]),
  );
}
