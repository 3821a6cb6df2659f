import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import type { Event, Viewer } from "../types/index.ts";
import { beganAfter, type EventFilter, type EventsWhere, eventsWhere } from "./event-filter.ts";
import { type EventRow, toEvent } from "./event-store.ts";

export interface EventQuery extends EventFilter, PageQuery {
  /** By beginning: soonest first, unless past ones are asked for. */
  order?: "soonest" | "latest" | undefined;
}

/** A page of events, in two statements at most. */
export async function listEvents(db: Db, query: EventQuery, viewer: Viewer): Promise<Page<Event>> {
  const limit = limitOf(query);
  const latest = (query.order ?? (query.endedBefore === undefined ? "soonest" : "latest")) === "latest";
  const after = readCursor(query);
  const where = await eventsWhere(db, query, viewer);
  const read = (part: EventsWhere["query"]) => {
    const { at, id } = where;
    const direction = sql.raw(latest ? "desc" : "asc");
    const begun = after
      ? part.where(sql<boolean>`(${at}, ${id}) ${sql.raw(latest ? "<" : ">")} (${after.at}, ${after.id})`)
      : part;
    return begun
      .selectAll("content_event")
      .orderBy(sql`${at} ${direction}, ${id} ${direction}`)
      .limit(limit + 1)
      .execute();
  };
  const rows = query.from === undefined ? await read(where.query) : await readRunning(where, query.from, read);
  const sign = latest ? -1 : 1;
  const ordered = rows.toSorted((a, b) => sign * (a.start_at - b.start_at || (a.id < b.id ? -1 : 1)));
  return toPage(ordered, { limit, position: (row) => ({ at: row.start_at, id: row.id }), toItem: toEvent });
}

/** Ordinary events from the index of beginnings, and the few long ones that began earlier and still go on. */
async function readRunning(
  { query, at }: EventsWhere,
  from: number,
  read: (part: EventsWhere["query"]) => Promise<EventRow[]>,
): Promise<EventRow[]> {
  const bound = beganAfter(from);
  const long = await read(query.where("is_long", "=", 1).where(sql<boolean>`${at} < ${bound}`));
  const others = await read(query.where(sql<boolean>`${at} >= ${bound}`));
  return [...long, ...others];
}
