import type ICAL from "ical.js";
import { addDays, formatDate, isZone, toInstant } from "../../../content/types/index.ts";
import type { JsonObject } from "../../../kit/index.ts";
import { windowsZones } from "./windows-zones.ts";

export interface IcsZones {
  /** The zone for times without one. */
  floating: string;
  /** The IANA zone behind a TZID of this file; undefined when only its own rules are known. */
  find(tzid: string): string | undefined;
}

export interface IcsTimes {
  /** Fields that `parseWhen` reads. */
  input: JsonObject;
  notes: readonly string[];
}

/** TZIDs are whatever the writing program calls a zone: IANA names, Windows names, or paths that end in one. */
export function zonesOf(calendar: ICAL.Component, fallback: string): IcsZones {
  const said = calendar.getFirstPropertyValue("x-wr-timezone")?.toString();
  const aliases = new Map<string, string>();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    const [tzid, location] = ["tzid", "x-lic-location"].map((name) => zone.getFirstPropertyValue(name)?.toString());
    if (tzid && isZone(location)) aliases.set(tzid, location);
  }
  return {
    floating: isZone(said) ? said : fallback,
    find(tzid) {
      const tail = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0];
      return [tzid, aliases.get(tzid), windowsZones[tzid], tail].find(isZone);
    },
  };
}

interface Spoken {
  start: ICAL.Time;
  end: ICAL.Time | undefined;
  component: ICAL.Component;
  zones: IcsZones;
}

export function timesOf({ start, end, component, zones }: Spoken): IcsTimes {
  if (start.isDate) return { input: wholeDays(start, end, zones), notes: [] };
  const tzid = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  const own = component.getFirstPropertyValue("x-nri-zone")?.toString();
  const found = tzid ? zones.find(String(tzid)) : undefined;
  const isUtc = start.zone?.tzid === "UTC";
  const zone = found ?? (isZone(own) ? own : isUtc ? "Etc/UTC" : zones.floating);
  // Wall clock in a zone that we know; by the file's own rules only where its name says nothing.
  const byRules = isUtc || (tzid !== undefined && found === undefined && start.zone?.tzid !== "floating");
  const instant = (time: ICAL.Time) => (byRules ? time.toUnixTime() * 1000 : toInstant(wallClock(time), zone));
  const notes =
    tzid && !found && !isUtc ? [`The time zone “${tzid}” is not known here; the times are shown in ${zone}`] : [];
  return { input: { start: instant(start), zone, ...(end && { end: instant(end) }) }, notes };
}

/** DTEND is the day after the last one. */
function wholeDays(start: ICAL.Time, end: ICAL.Time | undefined, zones: IcsZones): JsonObject {
  const startDate = formatDate(start);
  const endDate = end && formatDate(end) > startDate ? addDays(formatDate(end), -1) : startDate;
  return { allDay: true, startDate, endDate, zone: zones.floating };
}

function wallClock({ year, month, day, hour, minute, second }: ICAL.Time) {
  return { year, month, day, hour, minute, second };
}
