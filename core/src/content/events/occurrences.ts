import { Refusal, withinTime } from "../../kit/index.ts";
import { addDays, allDay, formatDate, toInstant, toLocal, type When } from "../types/index.ts";

/** As many as one series may hold: a weekly meeting for a year and a half. */
const most = 80;

/** The dates of a series, the first included: each at the same wall clock time in the event's own zone. */
export async function occurrencesOf(first: When, rrule: string): Promise<When[]> {
  const { default: ICAL } = await import("ical.js");
  const rule = readRule(() => ICAL.Recur.fromString(rrule.replace(/^RRULE:/i, "")));
  const begin = toLocal(first.start, first.zone);
  const dates = rule.iterator(ICAL.Time.fromData({ ...begin, isDate: false }));
  // A rule that fits no date (30 February) would be looked for until the end of time.
  const found = readRule(() => withinTime(1000, () => take(dates, most + 1)));
  if (found.length > most) {
    throw new Refusal("invalid", {
      problems: [{ path: "rrule", message: `Give the rule an end, such as COUNT=12: a series holds ${most} events` }],
    });
  }
  return found.map(({ year, month, day, hour }) => moveTo(first, { ...begin, year, month, day, hour }));
}

type Found = Pick<ReturnType<typeof toLocal>, "year" | "month" | "day" | "hour">;

function take(dates: { next(): Found | undefined | null }, count: number): Found[] {
  const taken: Found[] = [];
  // Each step changes the object that the one before gave.
  for (let next = dates.next(); next && taken.length < count; next = dates.next()) {
    taken.push({ year: next.year, month: next.month, day: next.day, hour: next.hour });
  }
  return taken;
}

function moveTo(first: When, local: ReturnType<typeof toLocal>): When {
  if (first.allDay) {
    const startDate = formatDate(local);
    const days = Math.round((first.end - first.start) / 86_400_000);
    return allDay(startDate, addDays(startDate, days - 1), first.zone);
  }
  const start = toInstant(local, first.zone);
  return { ...first, start, end: start + (first.end - first.start) };
}

function readRule<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Refusal("invalid", {
      cause,
      problems: [{ path: "rrule", message: "Write the repetition as an iCalendar rule, such as FREQ=MONTHLY;COUNT=6" }],
    });
  }
}
