import type ICAL from "ical.js";
import { isHttpUrl, type JsonObject } from "../../../kit/index.ts";
import { occurrencesOf } from "./ics-occurrences.ts";
import { type IcsTimes, type IcsZones, timesOf, zonesOf } from "./ics-times.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";

/** An iCalendar file (RFC 5545), with whole days, zones, and repeating events, of which every occurrence becomes an event. */
export async function readIcsEvents(text: string, options: ReadOptions): Promise<ReadFile> {
  const { default: ical } = await import("ical.js");
  try {
    const calendar = new ical.Component(ical.parse(text));
    const zones = zonesOf(calendar, options.zone);
    const lines = linesOfEvents(text);
    const components = calendar.getAllSubcomponents("vevent");
    const read = components.map((component, index) => ({ component, at: `line ${lines[index] ?? 1}` }));
    const rows = read.flatMap(({ component, at }) => {
      // An exception of a series is read with the series.
      if (component.hasProperty("recurrence-id")) return [];
      const uid = textOf(component, "uid");
      const exceptions = components.filter(
        (other) => other.hasProperty("recurrence-id") && textOf(other, "uid") === uid,
      );
      return rowsOf({ component, exceptions, at, zones, options, ical });
    });
    return rows.length > 0
      ? { rows, problems: [] }
      : no("There is no event in this calendar. Export it again from where it comes from");
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.slice(0, 200) : "";
    return no(`This is no calendar file that can be read (${said}). Export it again as .ics from where it comes from`);
  }
}

interface VEvent {
  component: ICAL.Component;
  exceptions: readonly ICAL.Component[];
  at: string;
  zones: IcsZones;
  options: ReadOptions;
  ical: typeof ICAL;
}

function rowsOf({ component, exceptions, at, zones, options, ical }: VEvent): ImportRow[] {
  const uid = textOf(component, "uid");
  const { occurrences, notes } = occurrencesOf(component, exceptions, ical);
  const isSeries = component.hasProperty("rrule") || component.hasProperty("rdate");
  const rrule = component.getFirstPropertyValue("rrule")?.toString();
  return occurrences.map(({ component: said, start, end, recurrence }, index) => {
    const key = isSeries && uid ? `${uid}#${recurrence}` : uid;
    const times = timesOf({ start, end, component: said, zones });
    return {
      at,
      key: key ?? textOf(said, "url"),
      input: { ...inputOf(said, times, options), ...(key && { icalUid: key }), ...(isSeries && rrule && { rrule }) },
      ...(isSeries && uid && { series: `${uid}#${occurrences[0]?.recurrence ?? ""}` }),
      ...(index === 0 && { notes: [...notes, ...times.notes] }),
    };
  });
}

function inputOf(component: ICAL.Component, times: IcsTimes, { lang }: ReadOptions): JsonObject {
  const url = textOf(component, "url");
  const description = textOf(component, "description");
  const categories = component.getAllProperties("categories").flatMap((property) => property.getValues().map(String));
  const organiser = component.getFirstProperty("organizer")?.getFirstParameter("cn");
  return {
    lang,
    name: textOf(component, "summary"),
    ...(description && { description: { format: "plain", text: { [lang]: description } } }),
    ...times.input,
    ...whereOf(component, lang),
    ...statusOf(component),
    ...(isHttpUrl(url) && { website: url }),
    ...(categories.length > 0 && { keywords: [...new Set(categories.map((word) => word.slice(0, 80)))].slice(0, 30) }),
    ...(organiser && { organisers: [{ name: String(organiser).replace(/^"|"$/g, "") }] }),
  };
}

function whereOf(component: ICAL.Component, lang: string): JsonObject {
  const location = textOf(component, "location");
  const isLink: boolean = isHttpUrl(location);
  const geo: unknown = component.getFirstPropertyValue("geo");
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  const spot = latitude !== undefined && longitude !== undefined && Number.isFinite(latitude + longitude);
  if (!location) return {};
  if (isLink) return { online: { url: location } };
  return { place: { name: { [lang]: location.slice(0, 300) }, ...(spot && { latitude, longitude }) } };
}

function statusOf(component: ICAL.Component): JsonObject {
  const status = textOf(component, "status")?.toUpperCase();
  if (status === "CANCELLED") return { status: "cancelled" };
  return status === "TENTATIVE" ? { status: "tentative" } : {};
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name)?.toString().trim();
  return value ? value : undefined;
}

function linesOfEvents(text: string): number[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

function no(message: string): ReadFile {
  return { rows: [], problems: [{ path: "", message }] };
}
