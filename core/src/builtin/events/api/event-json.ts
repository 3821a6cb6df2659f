import * as z from "zod";
import {
  attendanceOf,
  type Event,
  formatInstant,
  hasScope,
  publicEvent,
  statusOf,
  type Viewer,
} from "../../../content/types/index.ts";
import { originSchema, pictureSchema, toOrigin } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";

/** What every event of the API has; what its organisers said beyond that stands beside it under the names of the input form. */
export const eventJson = () =>
  z
    .looseObject({
      id: z.string(),
      iri: z.string().describe("Its ActivityPub id, the same on every node."),
      url: z.string().describe("Its page on this node."),
      origin: originSchema(),
      name: z.record(z.string(), z.string()).describe("By language."),
      start: z.string().describe("RFC 3339 with the offset of the event's zone."),
      end: z.string(),
      zone: z.string(),
      allDay: z.boolean(),
      status: z.enum(["scheduled", "tentative", "cancelled", "postponed"]),
      attendance: z.enum(["in-person", "online", "hybrid"]).optional(),
      visibility: z.enum(["draft", "published", "limited", "hidden"]),
      picture: pictureSchema().optional(),
      updated: z.string().describe("Send it back as `updated` with a change, to notice changes by others."),
    })
    .describe(
      "An event, or a session of one (then it has superEvent); partOf names a larger event that it belongs to.",
    );

export function toEventJson(ctx: EventsCtx, whole: Event, viewer: Viewer): z.infer<ReturnType<typeof eventJson>> {
  const event = hasScope(viewer, "events:write") ? whole : publicEvent(whole);
  const {
    source,
    created,
    published,
    updated,
    start,
    end,
    zone,
    previousStart,
    registrationOpens,
    registrationCloses,
    ...rest
  } = event;
  const moment = (instant: number | undefined) => (instant === undefined ? undefined : formatInstant(instant, zone));
  return {
    ...rest,
    iri: source.kind === "remote" ? source.iri : ctx.objectIri(event.id),
    url: ctx.pageUrl(`/events/${event.id}`),
    origin: toOrigin(source, ctx.site),
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    zone,
    previousStart: moment(previousStart),
    registrationOpens: moment(registrationOpens),
    registrationCloses: moment(registrationCloses),
    status: statusOf(event),
    attendance: attendanceOf(event),
    visibility: event.visibility === "withdrawn" ? "draft" : event.visibility,
    created: new Date(created).toISOString(),
    published: published === undefined ? undefined : new Date(published).toISOString(),
    updated: new Date(updated).toISOString(),
  };
}
