import {
  allDay,
  formatInstant,
  isLocalDate,
  isZone,
  toInstant,
  toLocal,
  toLocalDate,
  toZone,
  type When,
} from "../../../content/types/index.ts";
import type { JsonObject, Parsed } from "../../../kit/index.ts";
import { booleanOf, lineOf } from "../../../plugin/index.ts";

const hour = 3_600_000;

export function writeWhen(when: When): JsonObject {
  const { start, end, zone } = when;
  const days = when.allDay && when.startDate !== undefined && when.endDate !== undefined;
  return {
    startTime: formatInstant(start, zone),
    // The last second of the last day: an end at midnight would show a day too much elsewhere.
    endTime: formatInstant(days ? end - 1000 : end, zone),
    timezone: zone,
    ...(days && { "nri:allDay": true, "nri:startDate": when.startDate, "nri:endDate": when.endDate }),
    ...(!days && when.openEnd && { displayEndTime: false }),
  };
}

/**
 * Also from those who send no zone (Gancio), an offset as one (the WordPress Event Bridge), no end (Mobilizon), or a wall
 * clock without offset.
 */
export function readWhen(wire: JsonObject): Parsed<When> {
  const zone = readZone(wire);
  const days = readDays(wire, zone);
  if (days) return { ok: true, value: days };
  const start = readMoment(wire["startTime"], zone);
  if (start === undefined)
    return no("startTime", "An event needs a start that can be read, such as 2027-03-27T09:00:00+03:00");
  if (booleanOf(wire["nri:allDay"])) {
    const end = readMoment(wire["endTime"], zone) ?? start;
    return { ok: true, value: allDay(toLocalDate(start, zone), toLocalDate(Math.max(start, end), zone), zone) };
  }
  const end = readMoment(wire["endTime"], zone);
  const shown = booleanOf(wire["displayEndTime"]) ?? true;
  const hasEnd = end !== undefined && end > start;
  const isOpen = !hasEnd || !shown;
  return {
    ok: true,
    value: { start, end: hasEnd ? end : start + hour, zone, allDay: false, ...(isOpen && { openEnd: true }) },
  };
}

/** An instant; without an offset a wall clock in the zone. Years far off are mistakes, not dates. */
export function readMoment(value: JsonObject[string], zone: string): number | undefined {
  const text = lineOf(value, 64);
  const [, date, time = "00:00", offset = ""] = moment.exec(text ?? "") ?? [];
  if (date === undefined) return undefined;
  const instant = Date.parse(`${date}T${time}${offset === "" ? "Z" : offset}`);
  if (Number.isNaN(instant)) return undefined;
  const whole = Math.floor(instant / 1000) * 1000;
  const year = new Date(whole).getUTCFullYear();
  if (year < 1970 || year > 2200) return undefined;
  return offset === "" ? fromWallClock(whole, zone) : whole;
}

const moment = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?(Z|[+-]\d\d:?\d\d)?$/i;

function fromWallClock(asUtc: number, zone: string): number {
  const wall = toLocal(asUtc, "Etc/UTC");
  return toInstant(wall, zone);
}

function readDays(wire: JsonObject, zone: string): When | undefined {
  if (!booleanOf(wire["nri:allDay"])) return undefined;
  const [first, last] = [lineOf(wire["nri:startDate"]), lineOf(wire["nri:endDate"])];
  if (!isLocalDate(first)) return undefined;
  return allDay(first, isLocalDate(last) && last >= first ? last : first, zone);
}

/** The named zone; else the one that the start's own offset tells, which says more than a bare `+00:00`. */
function readZone(wire: JsonObject): string {
  const said = lineOf(wire["timezone"], 64);
  if (said !== undefined && /^[A-Z]/i.test(said) && isZone(said)) return said;
  const [, offset] = /([+-]\d\d:?\d\d|Z)$/i.exec(lineOf(wire["startTime"], 64) ?? "") ?? [];
  return zoneOfOffset(offset) ?? zoneOfOffset(said) ?? "Etc/UTC";
}

/** `Etc/GMT-3` has whole hours only; the other offsets each have one zone where most people with it live. */
function zoneOfOffset(offset: string | undefined): string | undefined {
  if (offset === undefined) return undefined;
  if (/^z$/i.test(offset)) return "Etc/UTC";
  const normal = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return oddZones[normal] ?? toZone(normal);
}

const oddZones: Partial<Record<string, string>> = {
  "-03:30": "America/St_Johns",
  "+03:30": "Asia/Tehran",
  "+04:30": "Asia/Kabul",
  "+05:30": "Asia/Kolkata",
  "+05:45": "Asia/Kathmandu",
  "+06:30": "Asia/Yangon",
  "+09:30": "Australia/Darwin",
};

function no(path: string, message: string): Parsed<never> {
  return { ok: false, problems: [{ path, message }] };
}
