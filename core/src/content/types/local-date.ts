import { type LocalTime, toInstant, toLocal } from "./zone.ts";

/** A day without a time, `2027-03-27`. */
export type LocalDate = string;

export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === "string" && parseDate(value) !== undefined;
}

/** Only ISO order is read, for 03/04/2027 means two different days. */
export function parseDate(text: string): { year: number; month: number; day: number } | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  if (!y || !m || !d) return undefined;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const made = new Date(Date.UTC(year, month - 1, day));
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists && year >= 1970 ? { year, month, day } : undefined;
}

/** `9`, `9:00`, `09.00`, `9am`, `9 p.m.`, `21h30`, `12:30:15` as hour and minute. */
export function parseTime(text: string): { hour: number; minute: number; second: number } | undefined {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2}))?\s*h?\s*(a\.?m\.?|p\.?m\.?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, h = "", m = "0", s = "0", half] = match;
  const [hour, minute, second] = [Number(h), Number(m), Number(s)];
  if (minute > 59 || second > 59) return undefined;
  if (!half) return hour <= 23 ? { hour, minute, second } : undefined;
  if (hour < 1 || hour > 12) return undefined;
  const afternoon = half.toLowerCase().startsWith("p");
  return { hour: (hour % 12) + (afternoon ? 12 : 0), minute, second };
}

export function toLocalDate(instant: number, zone: string): LocalDate {
  return formatDate(toLocal(instant, zone));
}

export function formatDate({ year, month, day }: Pick<LocalTime, "year" | "month" | "day">): LocalDate {
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const parts = parseDate(date);
  if (!parts) return date;
  const moved = new Date(Date.UTC(parts.year, parts.month - 1, parts.day + days));
  return moved.toISOString().slice(0, 10);
}

/** The instant at which the day begins in the zone: not always midnight, where clocks change at night. */
export function startOfDay(date: LocalDate, zone: string): number {
  const parts = parseDate(date);
  return parts ? toInstant({ ...parts, hour: 0, minute: 0, second: 0 }, zone) : Number.NaN;
}

/** The instant with the zone's own offset and seconds, as RFC 3339 wants it: `2027-03-27T09:00:00+03:00`. */
export function formatInstant(instant: number, zone: string): string {
  const local = toLocal(instant, zone);
  const { year, month, day, hour, minute, second } = local;
  const offset = Math.round(
    (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000) / 60_000,
  );
  const sign = offset < 0 ? "-" : "+";
  const size = Math.abs(offset);
  const zoneText = `${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return `${formatDate(local)}T${pad(hour)}:${pad(minute)}:${pad(second)}${zoneText}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
