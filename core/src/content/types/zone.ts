/** The wall clock in a zone. `month` is 1 to 12. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** True for a name of the IANA time zone database that this runtime knows: `Africa/Nairobi`, `Etc/UTC`. */
export function isZone(value: unknown): value is string {
  if (typeof value !== "string" || !/^[A-Za-z]/.test(value)) return false;
  try {
    formatterOf(value);
    return true;
  } catch {
    return false;
  }
}

/** The zone of a value that other software wrote as an offset: `+00:00` and `Z` are Etc/UTC, `+03:00` is Etc/GMT-3. */
export function toZone(value: string | undefined): string | undefined {
  if (value === undefined || isZone(value)) return value;
  if (value === "Z") return "Etc/UTC";
  const [, sign, hours] = /^([+-])(\d\d):?00$/.exec(value) ?? [];
  if (!sign || !hours) return undefined;
  const zone = Number(hours) === 0 ? "Etc/UTC" : `Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`;
  return isZone(zone) ? zone : undefined;
}

/** Milliseconds to add to UTC to get the wall clock of the zone at that instant. */
export function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const key = `${zone} ${whole}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = utcOf(toLocal(whole, zone)) - whole;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

// A list asks for the same days again and again, four times for each of them; the calendar takes 20 µs each time.
const offsets = new Map<string, number>();
const mostOffsets = 4000;

export function toLocal(instant: number, zone: string): LocalTime {
  const local: LocalTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    if (isPart(type, local)) local[type] = Number(value);
  }
  return local;
}

function isPart(name: string, local: LocalTime): name is keyof LocalTime {
  return name in local;
}

/**
 * The instant of a wall clock time. A time that a clock change skips counts as the same time after it (02:30 becomes
 * 03:30), one that happens twice as the first: what Temporal calls "compatible".
 */
export function toInstant(local: LocalTime, zone: string): number {
  const asUtc = utcOf(local);
  const before = asUtc - offsetAt(asUtc - day, zone);
  const after = asUtc - offsetAt(asUtc + day, zone);
  const fitting = [before, after].filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  return fitting.length > 0 ? Math.min(...fitting) : before;
}

const day = 86_400_000;

function utcOf({ year, month, day, hour, minute, second }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// Making a formatter costs fifty times what using it does; there are at most some 600 zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
