import { type Expression, sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery } from "../kept/index.ts";
import { type Event, inCommon, type Overlap, type Viewer } from "../types/index.ts";
import { type EventRow, longAfter, toEventFor } from "./event-store.ts";

export type { Overlap } from "../types/index.ts";

export interface OverlapQuery extends PageQuery {
  /** Both end after this instant. */
  from: number;
  /** How many days may lie between the two. */
  days: number;
  /** Only pairs that this event, by id, is part of. */
  event?: string | undefined;
  /** Names of pairs (`pairOf`) to leave out: a selection of a plugin's own table. */
  without?: Expression<unknown> | undefined;
}

const day = 86_400_000;

/**
 * Pairs of published events of different initiatives that are close in time and have something in common (`inCommon`, told in SQL
 * once more). What people most have to choose between stands first. Two statements, however many there are.
 */
export async function overlappingEvents(db: Db, query: OverlapQuery, viewer: Viewer): Promise<Page<Overlap>> {
  const limit = limitOf(query);
  const skipped = readOffset(query.cursor);
  const { rows: pairs } = await selectPairs(query, { limit: limit + 1, skipped }).execute(db);
  const shown = pairs.slice(0, limit);
  const events = await readEvents(db, [...new Set(shown.flatMap(({ one, other }) => [one, other]))], viewer);
  const items = shown.flatMap((pair) => toOverlap(pair, events) ?? []);
  return pairs.length > limit ? { items, next: String(skipped + limit) } : { items };
}

interface PairRow {
  one: string;
  other: string;
}

/** Exported for a look at how the database goes about it. */
export function selectPairs(
  { from, days, event, without }: OverlapQuery,
  { limit, skipped }: { limit: number; skipped: number },
) {
  const window = days * day;
  const pair = sql`case when one < other then one || ' ' || other else other || ' ' || one end`;
  const only = event === undefined ? sql`` : sql`and (a.id = ${event} or b.id = ${event})`;
  const open = without === undefined ? sql`` : sql`and ${pair} not in (${without})`;
  const score = sql`place + (case when gap < 0 then 3 when gap <= ${7 * day} then 2 else 1 end)
    + (case when topics > 3 then 3 else topics end)`;
  return sql<PairRow>`
    with pairs as (
      select a.id as one, b.id as other, a.start_at as at,
        case when b.start_at < a.end_at then -1 else b.start_at - a.end_at end as gap,
        case when a.country = b.country then 3 when a.region = b.region then 2
          when a.attendance in ('online', 'hybrid') or b.attendance in ('online', 'hybrid') then 1 else 0 end as place,
        (select count(*) from content_tag s
          join content_tag t on t.object_id = b.id and t.vocabulary = s.vocabulary and t.term = s.term
          where s.object_id = a.id and s.vocabulary = 'topics') as topics
      from content_event a
      join content_event b on b.visibility = 'published' and b.start_at >= a.start_at
        and b.start_at <= a.end_at + ${window} and (b.start_at > a.start_at or b.id > a.id)
      where a.visibility = 'published' and a.start_at > ${from - longAfter} and a.end_at > ${from} and b.end_at > ${from}
        and a.is_long = 0 and b.is_long = 0 and a.super_event is null and b.super_event is null
        and a.status not in ('cancelled', 'postponed') and b.status not in ('cancelled', 'postponed')
        and coalesce(a.owner, '') <> coalesce(b.owner, '') ${only}
        and (a.country = b.country or a.region = b.region or a.attendance in ('online', 'hybrid') or b.attendance in ('online', 'hybrid'))
    )
    select one, other, ${score} as score from pairs
    where ((topics > 0 and place > 0) or (place = 3 and gap < 0)) ${open}
    order by score desc, at, one, other limit ${limit} offset ${skipped}`;
}

async function readEvents(db: Db, ids: readonly string[], viewer: Viewer): Promise<Map<string, Event>> {
  if (ids.length === 0) return new Map();
  const rows: EventRow[] = await db.selectFrom("content_event").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, toEventFor(row, viewer)]));
}

function toOverlap({ one: first, other: second }: PairRow, events: Map<string, Event>): Overlap | undefined {
  const [one, other] = [events.get(first), events.get(second)];
  const common = one && other && inCommon(one, other);
  return common && { one, other, ...common };
}

function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,6}$/.test(cursor)) return Number(cursor);
  throw new Refusal("bad-request", {
    message: "This is no cursor of ours. Leave it out to begin with the first page.",
  });
}
