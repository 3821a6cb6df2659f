import type { Event } from "../../../content/types/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { readSearch } from "../event-search.ts";
import type { EventsCtx } from "../events-ctx.ts";

interface Extent {
  /** How far back from now, in milliseconds. */
  back: number;
  most: number;
}

/** What the same address shows as a page; `?when=past` for what is over, `?sessions=1` with the sessions. */
export async function eventsForFeed(
  ctx: EventsCtx,
  { query, viewer }: FeedRequest,
  { back, most }: Extent,
): Promise<readonly Event[]> {
  const now = ctx.clock.now();
  const time = query.get("when") === "past" ? { endedBefore: now } : { from: now - back };
  const topLevel = query.get("sessions") !== "1";
  const events: Event[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.events.list({ ...readSearch(query), ...time, topLevel, limit: 200, cursor }, viewer);
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && events.length < most);
  return events.slice(0, most);
}
