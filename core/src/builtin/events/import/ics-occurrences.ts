import type ICAL from "ical.js";

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
  const occurrences: Occurrence[] = [];
  const dates = event.iterator();
  let next = dates.next();
  for (; next && occurrences.length < most; next = dates.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const end = hasEnd(item.component) ? endDate : undefined;
    occurrences.push({ component: item.component, start: startDate, end, recurrence: next.toString() });
  }
  const notes = next
    ? [`Only the first ${most} dates of this series were taken in; import it again later for the rest`]
    : [];
  return { occurrences, notes };
}

/** Without DTEND and DURATION a day is one day, but the end of a time is open (RFC 5545 section 3.6.1). */
function hasEnd(component: ICAL.Component): boolean {
  return component.hasProperty("dtend") || component.hasProperty("duration");
}
