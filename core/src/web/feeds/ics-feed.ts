import type { ICalCalendar } from "ical-generator";
import type { EventStatus, When } from "../../content/types/index.ts";
import { isHttpUrl } from "../../kit/index.ts";
import { plainLine, plainText } from "./plain-text.ts";

export interface IcsFeed {
  /** Shown as the calendar's name. */
  name: string;
  description?: string;
  /** The page that shows the same. */
  url?: string;
  lang: string;
  events: readonly IcsEvent[];
}

export interface IcsEvent {
  /** Never changes, whoever tells of the event. */
  uid: string;
  when: When;
  name: string;
  description?: string | undefined;
  /** Place in words. */
  place?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
  /** The event's page. */
  url?: string | undefined;
  status: EventStatus;
  sequence: number;
  /** Milliseconds. */
  created: number;
  updated: number;
  organiser?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** An iCalendar stream (RFC 5545). Instants are written in UTC, which every calendar shows in its reader's zone; whole days as dates. */
export async function icsFeed({ name, description, url, lang, events }: IcsFeed): Promise<string> {
  const { ICalCalendar, ICalCalendarMethod, ICalEventStatus } = await import("ical-generator");
  const statuses = {
    scheduled: ICalEventStatus.CONFIRMED,
    tentative: ICalEventStatus.TENTATIVE,
    postponed: ICalEventStatus.TENTATIVE,
    cancelled: ICalEventStatus.CANCELLED,
  };
  const calendar = new ICalCalendar({
    name: plainLine(name),
    prodId: { company: "NRI Commons", product: "calendar", language: lang.slice(0, 2).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  if (description !== undefined) calendar.description(plainLine(description));
  if (isHttpUrl(url)) calendar.url(new URL(url).href);
  for (const event of events) addEvent(calendar, event).status(statuses[event.status]);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, event: IcsEvent) {
  const { when, latitude, longitude, url } = event;
  const [place, organiser] = [plainLine(event.place ?? ""), plainLine(event.organiser ?? "")];
  const spot = latitude === undefined || longitude === undefined ? undefined : { lat: latitude, lon: longitude };
  const made = calendar.createEvent({
    id: plainLine(event.uid),
    ...timesOf(when),
    summary: plainLine(event.name),
    sequence: event.sequence,
    stamp: new Date(event.updated),
    created: new Date(event.created),
    lastModified: new Date(event.updated),
    categories: (event.tags ?? []).map((tag) => ({ name: plainLine(tag) })).filter(({ name }) => name !== ""),
  });
  if (event.description) made.description(plainText(event.description));
  if (place) made.location({ title: place, ...(spot && { geo: spot }) });
  if (isHttpUrl(url)) made.url(new URL(url).href);
  if (!when.allDay) made.x("X-NRI-ZONE", plainLine(when.zone));
  if (organiser) made.x("X-NRI-ORGANISER", organiser);
  return made;
}

/** DTEND is the first moment after the event (RFC 5545 section 3.6.1): for whole days, the day after the last. */
function timesOf(when: When) {
  if (when.allDay && when.startDate !== undefined) {
    const last = new Date(`${when.endDate ?? when.startDate}T00:00:00Z`);
    last.setUTCDate(last.getUTCDate() + 1);
    return { allDay: true, start: new Date(`${when.startDate}T00:00:00Z`), end: last };
  }
  const start = new Date(when.start);
  return when.openEnd ? { start } : { start, end: new Date(when.end) };
}
