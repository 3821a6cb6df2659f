import { type Event, type LanguageCounts, refOf, type Viewer } from "../../content/types/index.ts";
import { findShownPictures, type ShownPicture } from "../../plugin/index.ts";
import { isNarrowed, toFilter } from "../../web/index.ts";
import type { EventSearch } from "./event-search.ts";
import type { EventsCtx } from "./events-ctx.ts";

/** An event with those of its sessions that were looked for. */
export interface EventGroup {
  event: Event;
  sessions: readonly Event[];
}

export interface ListedEvents {
  groups: readonly EventGroup[];
  next: string | undefined;
  /** By the id of the event. */
  pictures: ReadonlyMap<string, ShownPicture>;
  counts: LanguageCounts | undefined;
}

interface ListEvents {
  search: EventSearch;
  when: "upcoming" | "past";
  cursor: string | undefined;
  lang: string;
  viewer: Viewer;
}

/** More cards than that are over the 15 KB that a page may weigh on the wire (test/browser). */
const pageSize = 20;

/** A page of the list: whole events; where words or terms were looked for, also sessions, each under its event. */
export async function listEvents(
  ctx: EventsCtx,
  { search, when, cursor, lang, viewer }: ListEvents,
): Promise<ListedEvents> {
  const now = ctx.clock.now();
  const time = when === "upcoming" ? { from: now } : { endedBefore: now };
  const asked = { ...toFilter(search, lang), ...time, topLevel: !isNarrowed(search) };
  const { items, next, counts } = await ctx.events.list({ ...asked, limit: pageSize, cursor, countIn: lang }, viewer);
  const groups = await groupUnderEvents(ctx, items, viewer);
  const pictures = await findShownPictures(
    ctx.pictures,
    groups.map(({ event }) => event),
  );
  return { groups, next, counts, pictures };
}

/** Sessions stand where the first of them would; a session whose event is not here stands for itself. */
async function groupUnderEvents(ctx: EventsCtx, found: readonly Event[], viewer: Viewer): Promise<EventGroup[]> {
  const byRef = new Map(found.filter(({ superEvent }) => !superEvent).map((event) => [refOf(event), event]));
  const missing = found.flatMap(({ superEvent }) => (superEvent && !byRef.has(superEvent) ? [superEvent] : []));
  if (missing.length > 0) {
    const parents = await ctx.events.list({ refs: [...new Set(missing)], limit: 200 }, viewer);
    for (const parent of parents.items) byRef.set(refOf(parent), parent);
  }
  const groups = new Map<string, { event: Event; sessions: Event[] }>();
  for (const event of found) {
    const parent = event.superEvent === undefined ? undefined : byRef.get(event.superEvent);
    const head = parent ?? event;
    const group = groups.get(head.id) ?? { event: head, sessions: [] };
    if (parent) group.sessions.push(event);
    groups.set(head.id, group);
  }
  return [...groups.values()];
}

/** The programme: every session of an event in their order; what begins together by room. */
export async function listSessions(ctx: EventsCtx, event: Event, viewer: Viewer): Promise<readonly Event[]> {
  const sessions: Event[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.events.list({ superEvent: refOf(event), limit: 200, cursor }, viewer);
    sessions.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && sessions.length < 1000);
  return sessions.sort((one, other) => one.start - other.start || inRooms.compare(one.room ?? "", other.room ?? ""));
}

const inRooms = new Intl.Collator("en", { numeric: true });
