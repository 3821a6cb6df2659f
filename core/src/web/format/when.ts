import type { When } from "../../content/types/index.ts";

/** A cached formatter: of the page's language, or of the locale named. */
export type Dates = (options: Intl.DateTimeFormatOptions, locale?: string) => Intl.DateTimeFormat;

const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** The event's own time in words, with its zone; days only when it takes whole days. `comma` is the language's own. */
export function formatWhen(when: When, dates: Dates, comma: string): string {
  if (when.allDay) return formatDays(when, dates);
  const { start, end, zone } = when;
  const date = dates({ ...day, timeZone: zone });
  const time = dates({ ...clock, timeZone: zone });
  const say = (...parts: readonly string[]) => [...parts, zoneName(zone, start, dates)].join(comma);
  if (when.openEnd || end <= start) return say(date.format(start), time.format(start));
  if (localDay(start, zone, dates) === localDay(end, zone, dates)) {
    return say(date.format(start), `${time.format(start)}–${time.format(end)}`);
  }
  return say(date.format(start), `${time.format(start)} – ${date.format(end)}`, time.format(end));
}

/** `Saturday 27 March 2027`, or `27–29 March 2027`. */
export function formatDays(when: When, dates: Dates): string {
  const { first, last } = daysOf(when, dates);
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if (to <= from) return dates({ ...day, timeZone: "UTC" }).format(from);
  return formatRange(dates({ dateStyle: "long", timeZone: "UTC" }), from, to);
}

/** Said once: a range takes Intl longer than all else of a card in a list, and lists say the same ones again and again. */
const ranges = new WeakMap<Intl.DateTimeFormat, Map<string, string>>();
const mostRanges = 500;

function formatRange(long: Intl.DateTimeFormat, from: number, to: number): string {
  const said = ranges.get(long) ?? new Map<string, string>();
  ranges.set(long, said);
  const key = `${from}/${to}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const range = long.formatRange(from, to);
  // ICU has no long range for some languages (zh) and falls back to 2027/3/27.
  const text = /\d\/\d/.test(range) ? `${long.format(from)}–${long.format(to)}` : range;
  if (said.size >= mostRanges) said.clear();
  said.set(key, text);
  return text;
}

/** `09:00–17:00 (UTC+3)` of what begins and ends on one day; undefined for whole days and longer ones. */
export function formatHours(when: When, dates: Dates): string | undefined {
  const { first, last } = daysOf(when, dates);
  if (when.allDay || first !== last) return undefined;
  const time = dates({ ...clock, timeZone: when.zone });
  const until = when.openEnd || when.end <= when.start ? "" : `–${time.format(when.end)}`;
  return `${time.format(when.start)}${until} (${zoneOffset(when.zone, when.start, dates)})`;
}

/** First and last calendar day, at the place of the event. */
export function daysOf(when: When, dates: Dates): { first: string; last: string } {
  const first = when.startDate ?? localDay(when.start, when.zone, dates);
  if (when.endDate !== undefined) return { first, last: when.endDate };
  if (when.openEnd || when.end <= when.start) return { first, last: first };
  return { first, last: localDay(when.end - 1, when.zone, dates) };
}

/** `East Africa Time (UTC+3)`; only the offset where CLDR has no name for the zone. */
export function zoneName(zone: string, at: number, dates: Dates): string {
  const offset = zoneOffset(zone, at, dates);
  const name = zonePart(dates({ timeZone: zone, timeZoneName: "long" }), at);
  if (offset === "UTC" || name === "" || /^(GMT|UTC)|[+−-]\d/.test(name)) return offset;
  return `${name} (${offset})`;
}

/** `UTC+3` at that instant. */
export function zoneOffset(zone: string, at: number, dates: Dates): string {
  return zonePart(dates({ timeZone: zone, timeZoneName: "shortOffset" }, "en"), at).replace("GMT", "UTC");
}

function zonePart(format: Intl.DateTimeFormat, at: number): string {
  return format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** The calendar day of an instant at a place: `2027-03-27`. */
export function localDay(instant: number, zone: string, dates: Dates): string {
  return dates({ timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(instant);
}
