import type { JsonObject, Parsed, Problem } from "../../kit/index.ts";
import { addDays, parseDate, parseTime, startOfDay, toLocalDate } from "./local-date.ts";
import { allDay, type When } from "./when.ts";
import { isZone, toInstant } from "./zone.ts";

/** The names that `parseWhen` reads; the rest of an event is not its business. */
export const whenFields = [
  "start",
  "end",
  "startDate",
  "endDate",
  "startTime",
  "endTime",
  "zone",
  "allDay",
  "openEnd",
] as const;

const longest = 366 * 86_400_000;

/**
 * Reads a form's fields (`startDate` 2027-03-27, `startTime` 9am, `zone`) as well as an import's (`start`
 * 2027-03-27T09:00:00+03:00, or local time in `zone`, or milliseconds). Without any time the event takes whole days.
 */
export function parseWhen(input: JsonObject): Parsed<When> {
  const { zone } = input;
  const problems: Problem[] = [];
  if (!isZone(zone)) problems.push({ path: "zone", message: "Use an IANA time zone such as Africa/Nairobi" });
  const at = isZone(zone) ? zone : "Etc/UTC";
  const start = readMoment(input, "start", at);
  const end = readMoment(input, "end", at);
  problems.push(...start.problems, ...end.problems);
  if (problems.length > 0) return { ok: false, problems };
  if (start.date === undefined && start.instant === undefined) {
    return no("startDate", "Enter the day on which the event starts, such as 2027-03-27");
  }
  const isAllDay = input["allDay"] === true || start.instant === undefined;
  const when = isAllDay ? wholeDays(start, end, at) : timed(start, end, at);
  return check(input["openEnd"] === true && !isAllDay ? { ...when, openEnd: true } : when, end);
}

interface Moment {
  date?: string;
  instant?: number;
  time?: ReturnType<typeof parseTime>;
  problems: Problem[];
}

function readMoment(input: JsonObject, which: "start" | "end", zone: string): Moment {
  // Of an all-day event the dates are the truth, the instants follow from them.
  const whole = input["allDay"] === true && input[`${which}Date`] ? undefined : input[which];
  if (typeof whole === "number" && Number.isSafeInteger(whole)) return { instant: whole, problems: [] };
  const [dateText, timeText] = typeof whole === "string" ? splitMoment(whole) : [text(input[`${which}Date`]), ""];
  const datePath = typeof whole === "string" ? which : `${which}Date`;
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(timeText)) {
    const instant = Date.parse(`${dateText}T${timeText}`);
    return Number.isNaN(instant) ? { problems: [badDate(datePath)] } : { instant, problems: [] };
  }
  return readLocal({ which, datePath, dateText, timeText: timeText || text(input[`${which}Time`]), zone });
}

interface LocalText {
  which: "start" | "end";
  datePath: string;
  dateText: string;
  timeText: string;
  zone: string;
}

function readLocal({ which, datePath, dateText, timeText, zone }: LocalText): Moment {
  const problems: Problem[] = [];
  const date = dateText ? parseDate(dateText) : undefined;
  const time = timeText ? parseTime(timeText) : undefined;
  if (dateText && !date) problems.push(badDate(datePath));
  if (timeText && !time) problems.push({ path: `${which}Time`, message: "Enter a time such as 9, 9:00, 09.00 or 9am" });
  const moment: Moment = { problems };
  if (date)
    moment.date = dateText
      .trim()
      .split("-")
      .map((part) => part.padStart(2, "0"))
      .join("-");
  if (time) moment.time = time;
  if (date && time) moment.instant = toInstant({ ...date, ...time }, zone);
  return moment;
}

function wholeDays(start: Moment, end: Moment, zone: string): When {
  const startDate = start.date ?? toLocalDate(start.instant ?? Number.NaN, zone);
  // An instant as the end of an all-day event is the first one after it.
  const endDate = end.date ?? (end.instant === undefined ? startDate : toLocalDate(end.instant - 1, zone));
  return allDay(startDate, endDate, zone);
}

function timed(start: Moment, end: Moment, zone: string): When {
  const begins = start.instant ?? Number.NaN;
  if (end.date && !end.time) {
    return { start: begins, end: startOfDay(addDays(end.date, 1), zone), zone, allDay: false, openEnd: true };
  }
  const ends = end.instant ?? endOnStartDay(start, end, begins, zone);
  if (ends === undefined) return { start: begins, end: begins + 3_600_000, zone, allDay: false, openEnd: true };
  return { start: begins, end: ends, zone, allDay: false };
}

function endOnStartDay(start: Moment, end: Moment, begins: number, zone: string): number | undefined {
  if (!end.time) return undefined;
  const date = parseDate(start.date ?? toLocalDate(begins, zone));
  return date && toInstant({ ...date, ...end.time }, zone);
}

function check(when: When, end: Moment): Parsed<When> {
  if (!(when.end > when.start)) {
    const path = end.date === undefined && end.time ? "endTime" : "endDate";
    return no(path, "The end must be after the start");
  }
  if (when.end - when.start > longest) {
    return no("endDate", "An event can last a year at most. Enter a series of events instead");
  }
  return { ok: true, value: when };
}

function splitMoment(moment: string): [string, string] {
  const [date = "", ...time] = moment.trim().split(/[T ]/);
  return [date, time.join("")];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function badDate(path: string): Problem {
  return { path, message: "Enter a day that exists, as year-month-day, such as 2027-03-27" };
}

function no(path: string, message: string): Parsed<never> {
  return { ok: false, problems: [{ path, message }] };
}
