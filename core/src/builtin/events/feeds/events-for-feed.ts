import type { Event } from "../../../content/types/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { toFilter } from "../../../web/index.ts";
import { readSearch } from "../event-search.ts";
import type { EventsCtx } from "../events-ctx.ts";

/** What the same address shows as a page; `?when=past` for what is over, `?sessions=1` with the sessions. */
export async function eventsForFeed(
  ctx: EventsCtx,
  request: FeedRequest,
  { most }: { most: number },
): Promise<readonly Event[]> {
  const now = ctx.clock.now();
  const time = request.query.get("when") === "past" ? { endedBefore: now } : { from: now };
  return readEvents(ctx, request, { time, most });
}

/** For calendars: what lies ahead after what is over, because a calendar drops what a feed no longer has. */
export async function eventsForCalendar(
  ctx: EventsCtx,
  request: FeedRequest,
  { past, ahead }: { past: number; ahead: number },
): Promise<readonly Event[]> {
  const now = ctx.clock.now();
  const over = await readEvents(ctx, request, { time: { endedBefore: now }, most: past });
  if (request.query.get("when") === "past") return over;
  return [...[...over].reverse(), ...(await readEvents(ctx, request, { time: { from: now }, most: ahead }))];
}

interface Extent {
  time: { from: number } | { endedBefore: number };
  most: number;
}

async function readEvents(
  ctx: EventsCtx,
  { query, viewer, lang }: FeedRequest,
  { time, most }: Extent,
): Promise<Event[]> {
  const topLevel = query.get("sessions") !== "1";
  const events: Event[] = [];
  let cursor: string | undefined;
  do {
    const asked = { ...toFilter(readSearch(query), lang), ...time, topLevel };
    const page = await ctx.events.list({ ...asked, limit: 200, cursor }, viewer);
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && events.length < most);
  return events.slice(0, most);
}
