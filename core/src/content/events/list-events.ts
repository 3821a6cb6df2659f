import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import type { Event, Viewer } from "../types/index.ts";
import { type EventFilter, eventsWhere } from "./event-filter.ts";
import { type EventRow, toEventFor } from "./event-store.ts";

export interface EventQuery extends EventFilter, PageQuery {
  /** By beginning: soonest first, unless past ones are asked for. */
  order?: "soonest" | "latest" | undefined;
}

/** A page of events, in at most four statements however many there are. */
export async function listEvents(db: Db, query: EventQuery, viewer: Viewer): Promise<Page<Event>> {
  const limit = limitOf(query);
  const latest = (query.order ?? (query.endedBefore === undefined ? "soonest" : "latest")) === "latest";
  const after = readCursor(query);
  const { parts, at, id } = await eventsWhere(db, query, viewer);
  const direction = sql.raw(latest ? "desc" : "asc");
  const rows: EventRow[] = [];
  for (const part of parts) {
    const begun = after
      ? part.where(sql<boolean>`(${at}, ${id}) ${sql.raw(latest ? "<" : ">")} (${after.at}, ${after.id})`)
      : part;
    const found = await begun
      .selectAll("content_event")
      .orderBy(sql`${at} ${direction}, ${id} ${direction}`)
      .limit(limit + 1)
      .execute();
    rows.push(...found);
  }
  const sign = latest ? -1 : 1;
  const ordered = rows.toSorted((a, b) => sign * (a.start_at - b.start_at || (a.id < b.id ? -1 : 1)));
  return toPage(ordered, {
    limit,
    position: (row) => ({ at: row.start_at, id: row.id }),
    toItem: (row) => toEventFor(row, viewer),
  });
}
