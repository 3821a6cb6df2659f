import type ICAL from "ical.js";
import { withinTime } from "../../../kit/index.ts";

export interface Occurrence {
  /** The event itself, or the exception that stands in its place. */
  component: ICAL.Component;
  start: ICAL.Time;
  end: ICAL.Time | undefined;
  /** Where the rule put it: names it within its series. */
  recurrence: string;
}

/** As many of one series as are taken in. */
const most = 80;

/** The event, or each of its dates: RRULE, RDATE, EXDATE and the exceptions that the file gives. */
export function occurrencesOf(
  component: ICAL.Component,
  exceptions: readonly ICAL.Component[],
  ical: typeof ICAL,
): { occurrences: Occurrence[]; notes: string[] } {
  const event = new ical.Event(component, { exceptions: [...exceptions] });
  if (!event.startDate) throw new Error("an event has no DTSTART");
  if (!event.isRecurring()) {
    const end = hasEnd(component) ? event.endDate : undefined;
    return { occurrences: [{ component, start: event.startDate, end, recurrence: "" }], notes: [] };
  }
  // A rule that fits no date (30 February) would be looked for until the end of time.
  const found = withinTime(1000, () => takeOccurrences(event));
  const note = `Only the first ${most} dates of this series were taken in; import it again later for the rest`;
  return { occurrences: found.slice(0, most), notes: found.length > most ? [note] : [] };
}

function takeOccurrences(event: ICAL.Event): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const dates = event.iterator();
  for (let next = dates.next(); next && occurrences.length <= most; next = dates.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const end = hasEnd(item.component) ? endDate : undefined;
    occurrences.push({ component: item.component, start: startDate, end, recurrence: next.toString() });
  }
  return occurrences;
}

/** Without DTEND and DURATION a day is one day, but the end of a time is open (RFC 5545 section 3.6.1). */
function hasEnd(component: ICAL.Component): boolean {
  return component.hasProperty("dtend") || component.hasProperty("duration");
}
