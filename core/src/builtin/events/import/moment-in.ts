import { isZone, parseDate, parseTime, toInstant } from "../../../content/types/index.ts";

/** Milliseconds of a wall clock `2027-05-04T09:00` in a zone; undefined when either says nothing. */
export function momentIn(text: string, zone: string): number | undefined {
  const [day = "", clock = ""] = text.split("T");
  const [date, time] = [parseDate(day), parseTime(clock)];
  return isZone(zone) && date && time ? toInstant({ ...date, ...time }, zone) : undefined;
}
