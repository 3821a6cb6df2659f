import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { canSeeDrafts, type Event, isReadable, type Ref, type Viewer } from "../types/index.ts";
import { type EventFilter, eventsWhere } from "./event-filter.ts";
import { findEventRow, toEventFor } from "./event-store.ts";
import { listEvents } from "./list-events.ts";

/** By id, or by the IRI of a remote one; undefined when it is not there for this viewer. */
export async function findEvent(db: Db, ref: Ref, viewer: Viewer): Promise<Event | undefined> {
  const row = await findEventRow(db, ref);
  if (!row || row.visibility === "withdrawn") return undefined;
  return isReadable(row.visibility) || canSeeDrafts(viewer, "events") ? toEventFor(row, viewer) : undefined;
}

/** The same, but says no: `gone` for what was public once and was taken back, else `not-found`. */
export async function getEvent(db: Db, ref: Ref, viewer: Viewer): Promise<Event> {
  const event = await findEvent(db, ref, viewer);
  if (event) return event;
  const row = await findEventRow(db, ref);
  throw new Refusal(row?.visibility === "withdrawn" && row.published_at !== null ? "gone" : "not-found");
}

/** Every event that touches the time between two instants, for a calendar's sheet; 500 at most. */
export async function eventsBetween(
  db: Db,
  query: EventFilter & { from: number; to: number },
  viewer: Viewer,
): Promise<Event[]> {
  const events: Event[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEvents(db, { ...query, limit: 200, cursor }, viewer);
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && events.length < 500);
  return events.slice(0, 500);
}

/** How many, counted up to `cap`: a page says "more than 1,000" beyond it. */
export async function countEvents(db: Db, filter: EventFilter, viewer: Viewer, cap = 1000): Promise<number> {
  const { parts } = await eventsWhere(db, filter, viewer);
  let total = 0;
  for (const part of parts) {
    const { count } = await db
      .selectFrom(
        part
          .select("content_event.id")
          .limit(cap + 1)
          .as("some"),
      )
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    total += Number(count);
  }
  return Math.min(total, cap + 1);
}
