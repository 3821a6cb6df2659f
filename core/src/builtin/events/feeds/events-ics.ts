import { attendanceOf, type Event, isPast, termLabel } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { type IcsEvent, icsFeed } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { textOf } from "../text-of.ts";
import { eventsForCalendar } from "./events-for-feed.ts";

/** A calendar to subscribe to: what lies ahead, and the archive. */
export async function renderEventsIcs(ctx: EventsCtx, request: FeedRequest): Promise<string> {
  const { lang, t } = request;
  const events = await eventsForCalendar(ctx, request, { past: 200, ahead: 500 });
  const name = pickLanguage(ctx.site.name, lang)?.text ?? "";
  return icsFeed({
    name: t("feed.name", { site: name }),
    url: ctx.pageUrl("/events", lang),
    lang,
    events: events.map((event) => toIcsEvent(ctx, event, lang)),
  });
}

export async function renderEventIcs(ctx: EventsCtx, event: Event, lang: string): Promise<string> {
  const name = pickLanguage(event.name, lang)?.text ?? "";
  return icsFeed({ name, url: ctx.pageUrl(`/events/${event.id}`, lang), lang, events: [toIcsEvent(ctx, event, lang)] });
}

/** A meeting and all its sessions, to import at once. */
export async function renderProgrammeIcs(
  ctx: EventsCtx,
  { event, sessions, lang }: { event: Event; sessions: readonly Event[]; lang: string },
): Promise<string> {
  const name = pickLanguage(event.name, lang)?.text ?? "";
  const events = [event, ...sessions].map((one) => toIcsEvent(ctx, one, lang));
  return icsFeed({ name, url: ctx.pageUrl(`/events/${event.id}`, lang), lang, events });
}

function toIcsEvent(ctx: EventsCtx, event: Event, lang: string): IcsEvent {
  const { source, place, online } = event;
  const iri = source.kind === "remote" ? source.iri : ctx.objectIri(event.id);
  const own = event.icalUid ?? (source.kind === "remote" ? iri : `${event.id}@${new URL(iri).host}`);
  const ahead = !isPast(event, ctx.clock.now());
  const text = pickLanguage(event.summary ?? event.description?.text ?? {}, lang)?.text ?? "";
  const link = online && ahead ? [online.url] : [];
  return {
    uid: own,
    when: event,
    name: pickLanguage(event.name, lang)?.text ?? "",
    description: [textOf(text), ...link].filter(Boolean).join("\n\n"),
    place: placeText(event, lang),
    latitude: place?.latitude,
    longitude: place?.longitude,
    url: ctx.pageUrl(`/events/${event.id}`, lang),
    status: event.status ?? "scheduled",
    sequence: event.sequence,
    created: event.created,
    updated: event.updated,
    organiser: event.organisers?.[0]?.name,
    tags: event.topics?.map((term) => termLabel({ vocabulary: "topics", term }, lang).text),
  };
}

export function placeText(event: Event, lang: string): string | undefined {
  const { place, room, online } = event;
  const country = place?.country
    ? termLabel({ vocabulary: "countries", term: place.country }, lang).text
    : place?.countryName;
  const name = place?.name && pickLanguage(place.name, lang)?.text;
  const parts = [room, name, place?.street, place?.locality, place?.region, country].filter(
    (part, index, all) => part && all.indexOf(part) === index,
  );
  if (parts.length > 0) return parts.join(", ");
  return attendanceOf(event) === "online" ? online?.url : undefined;
}
