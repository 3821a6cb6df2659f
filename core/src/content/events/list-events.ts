import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { countLanguages } from "../taxonomy/language-counts.ts";
import { countCap, type Event, type LanguageCounts, type Viewer } from "../types/index.ts";
import { type EventFilter, eventsAfter, readBefore } from "./event-filter.ts";
import { type EventRow, toEventFor } from "./event-store.ts";

export interface EventQuery extends EventFilter, PageQuery {
  /** By beginning: soonest first, unless past ones are asked for. */
  order?: "soonest" | "latest" | undefined;
  /** Counts, too: all, and those that there is a text of in this language, whatever `written` says. */
  countIn?: string | undefined;
}

export interface EventPage extends Page<Event> {
  counts?: LanguageCounts;
}

/** A page of events, in at most four statements however many there are; one more counts. */
export async function listEvents(db: Db, query: EventQuery, viewer: Viewer): Promise<EventPage> {
  const limit = limitOf(query);
  const latest = (query.order ?? (query.endedBefore === undefined ? "soonest" : "latest")) === "latest";
  const after = readCursor(query);
  const before = await readBefore(db, query, viewer);
  const { parts, at, id } = eventsAfter(db, { filter: query, viewer, before });
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
  const page = toPage(ordered, {
    limit,
    position: (row) => ({ at: row.start_at, id: row.id }),
    toItem: (row) => toEventFor(row, viewer),
  });
  if (query.countIn === undefined) return page;
  const ids = (written: string | undefined) =>
    eventsAfter(db, { filter: { ...query, written }, viewer, before }).parts.map((part) =>
      part.select("content_event.id").limit(countCap + 1),
    );
  return { ...page, counts: await countLanguages(db, { all: ids(undefined), mine: ids(query.countIn) }) };
}
