import { type SelectQueryBuilder, sql } from "kysely";
import type { Db, Tables } from "../../store/index.ts";
import { findMatchingIds } from "../search/matching-ids.ts";
import { hasTag, type TagFilter, toTags, wantedTags } from "../taxonomy/tag-filter.ts";
import { canSeeDrafts, type EventStatus, type Ref, type Viewer, type Visibility } from "../types/index.ts";
import { areaTag, type EventRow, longAfter, partOfTag } from "./event-store.ts";

/** Which events. Everything given must hold. Instants are milliseconds. */
export interface EventFilter extends TagFilter {
  /** Ends after this instant: give the present one for upcoming events. */
  from?: number | undefined;
  /** Begins before this instant. */
  to?: number | undefined;
  /** Ended by this instant: give the present one for past events. */
  endedBefore?: number | undefined;
  /** Only ours, or only those of other nodes. */
  source?: "local" | "remote" | undefined;
  origin?: string | undefined;
  /** The actor they belong to. */
  owner?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  /** How one can take part: hybrid events count for both. */
  takePart?: "in-person" | "online" | undefined;
  level?: string | undefined;
  sessionType?: string | undefined;
  status?: EventStatus | undefined;
  /** The sessions of this event. */
  superEvent?: Ref | undefined;
  /** The events that belong to this one and are no sessions of it. */
  partOf?: Ref | undefined;
  /** Part of a country, as the event says it. */
  area?: string | undefined;
  series?: Ref | undefined;
  /** Only these, by id or IRI. */
  refs?: readonly Ref[] | undefined;
  /** Any of these topics; they are not what a list is read along. */
  topics?: readonly string[] | undefined;
  /** True: no sessions, only the events that they belong to. */
  topLevel?: boolean | undefined;
  /** Words to be found in it. */
  q?: string | undefined;
  /** Other than `published` only for people who work on events here. */
  visibility?: Visibility | undefined;
}

type EventQueryBuilder = SelectQueryBuilder<Tables, "content_event", Pick<EventRow, never>>;

/** The rows that fit, and the column that orders them so that an index gives them in order. */
export interface EventsWhere {
  /** To be read one by one and put together: ordinary events, and the few long ones that began earlier. */
  parts: EventQueryBuilder[];
  at: ReturnType<typeof sql.ref<number>>;
  id: ReturnType<typeof sql.ref<string>>;
}

/** What must be read before: ids of events that have the words, and of long ones that still go on. */
interface Before {
  found: readonly string[] | undefined;
  earlier: readonly string[];
}

export async function eventsWhere(db: Db, filter: EventFilter, viewer: Viewer): Promise<EventsWhere> {
  return eventsAfter(db, { filter, viewer, before: await readBefore(db, filter, viewer) });
}

export async function readBefore(db: Db, { q, from }: EventFilter, viewer: Viewer): Promise<Before> {
  return {
    found: q === undefined ? undefined : await findMatchingIds(db, { q, kind: "event", viewer }),
    earlier: from === undefined ? [] : await longRunning(db, from, from - longAfter),
  };
}

interface Asked {
  filter: EventFilter;
  viewer: Viewer;
  before: Before;
}

export function eventsAfter(db: Db, { filter, viewer, before: { found, earlier } }: Asked): EventsWhere {
  const [first, ...others] = [...placeTags(filter), ...wantedTags(filter)];
  const visibility = canSeeDrafts(viewer, "events") ? (filter.visibility ?? "published") : "published";
  const at = sql.ref<number>(first ? "content_tag.sort_at" : "content_event.start_at");
  const id = sql.ref<string>(first ? "content_tag.object_id" : "content_event.id");
  const start: EventQueryBuilder = db.selectFrom("content_event");
  let query =
    visibility === "published" && isLinked(filter)
      ? start.where("visibility", "in", ["published", "limited"])
      : start.where("visibility", "=", visibility);
  if (first) {
    query = query.$if(true, (joined) =>
      joined
        .innerJoin("content_tag", "content_tag.object_id", "content_event.id")
        .where("content_tag.kind", "=", "event")
        .where("content_tag.vocabulary", "=", first.vocabulary)
        .where("content_tag.term", "=", first.term),
    );
  }
  for (const tag of others) query = query.where(hasTag(db, "content_event.id", tag));
  if (found) query = query.where("content_event.id", "in", some(found));
  if (filter.from !== undefined) query = query.where("end_at", ">", filter.from);
  if (filter.to !== undefined) query = query.where(sql<boolean>`${at} < ${filter.to}`);
  if (filter.endedBefore !== undefined) {
    query = query.where("end_at", "<=", filter.endedBefore).where(sql<boolean>`${at} < ${filter.endedBefore}`);
  }
  const narrowed = whereColumns(query, filter);
  if (filter.from === undefined) return { parts: [narrowed], at, id };
  // Whatever still goes on and is of ordinary length began after this: lets the index of beginnings find it.
  const bound = filter.from - longAfter;
  const ordinary = narrowed.where(sql<boolean>`${at} >= ${bound}`);
  return {
    parts: earlier.length > 0 ? [ordinary, narrowed.where("content_event.id", "in", [...earlier])] : [ordinary],
    at,
    id,
  };
}

/** Asked for by what leads to them: there also what moderators limited is shown. */
function isLinked({ refs, superEvent, partOf }: EventFilter): boolean {
  return refs !== undefined || superEvent !== undefined || partOf !== undefined;
}

/** A query of its own, because no index serves a beginning before and an end after some instant. */
async function longRunning(db: Db, from: number, bound: number): Promise<string[]> {
  const rows = await db
    .selectFrom("content_event")
    .select("id")
    .where("is_long", "=", 1)
    .where("end_at", ">", from)
    .where("start_at", "<", bound)
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

function whereColumns(start: EventQueryBuilder, filter: EventFilter): EventQueryBuilder {
  let query = start;
  if (filter.source) query = query.where("iri", filter.source === "local" ? "is" : "is not", null);
  if (filter.refs)
    query = query.where((eb) =>
      eb.or([eb("content_event.id", "in", some(filter.refs)), eb("iri", "in", some(filter.refs))]),
    );
  if (filter.takePart) query = query.where("attendance", "in", [filter.takePart, "hybrid"]);
  if (filter.topics)
    query = query.where("content_event.id", "in", (inner) =>
      inner
        .selectFrom("content_tag")
        .select("object_id")
        .where("kind", "=", "event")
        .where("vocabulary", "=", "topics")
        .where("term", "in", some(filter.topics)),
    );
  if (filter.topLevel) query = query.where("super_event", "is", null);
  for (const [column, value] of equalTo(filter)) {
    if (value !== undefined) query = query.where(`content_event.${column}`, "=", value);
  }
  return query;
}

/** An empty list is no valid SQL. */
function some(refs: readonly Ref[] = []): string[] {
  return refs.length > 0 ? [...refs] : [""];
}

/** The larger event and the area lead to few: first of all. */
function placeTags({ partOf, area }: EventFilter) {
  return toTags([
    [partOfTag, partOf],
    [areaTag, area],
  ]);
}

function equalTo(filter: EventFilter) {
  return [
    ["origin", filter.origin],
    ["owner", filter.owner],
    ["country", filter.country],
    ["region", filter.region],
    ["level", filter.level],
    ["session_type", filter.sessionType],
    ["super_event", filter.superEvent],
    ["series", filter.series],
    ["status", filter.status],
  ] as const;
}
