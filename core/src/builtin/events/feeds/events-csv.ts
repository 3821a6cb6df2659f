import { attendanceOf, type Event, formatInstant, statusOf } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { type CsvCell, csvTable } from "../../../web/index.ts";
import { csvColumns } from "../csv-columns.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { eventsForFeed } from "./events-for-feed.ts";

type CsvRow = Record<(typeof csvColumns)[number], CsvCell>;

export async function renderEventsCsv(ctx: EventsCtx, request: FeedRequest): Promise<string> {
  const events = await eventsForFeed(ctx, request, { most: 5000 });
  const rows = events.map((event) => toRow(ctx, event, request.lang));
  return csvTable(
    csvColumns,
    rows.map((row) => csvColumns.map((column) => row[column])),
  );
}

function toRow(ctx: EventsCtx, event: Event, lang: string): CsvRow {
  const name = pickLanguage(event.name, lang);
  const { place, source } = event;
  const [start, end] = [event.start, event.end].map((instant) => formatInstant(instant, event.zone));
  return {
    uid: event.icalUid ?? (source.kind === "remote" ? source.iri : ctx.objectIri(event.id)),
    name: name?.text,
    lang: name?.lang,
    summary: event.summary && pickLanguage(event.summary, name?.lang ?? lang)?.text,
    startDate: event.startDate ?? start?.slice(0, 10),
    startTime: event.allDay ? undefined : start?.slice(11, 16),
    endDate: event.openEnd ? undefined : (event.endDate ?? end?.slice(0, 10)),
    endTime: event.allDay || event.openEnd ? undefined : end?.slice(11, 16),
    zone: event.zone,
    status: statusOf(event),
    attendance: attendanceOf(event),
    venue: place?.name && pickLanguage(place.name, lang)?.text,
    street: place?.street,
    city: place?.locality,
    country: place?.country,
    area: event.adminArea,
    onlineUrl: event.online?.url,
    website: event.website,
    registrationUrl: event.registrationUrl,
    languages: event.languages?.join("; "),
    topics: event.topics?.join("; "),
    sdgs: event.sdgs?.join("; "),
    wsisActionLines: event.wsisActionLines?.join("; "),
    sessionType: event.sessionType,
    level: event.level,
    partOf: event.superEvent,
    largerEvent: event.partOf,
    sourceUrl: event.sourceUrl ?? (source.kind === "remote" ? source.url : ctx.pageUrl(`/events/${event.id}`)),
  };
}
