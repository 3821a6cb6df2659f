import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { toEventFor } from "../events/event-store.ts";
import { toExpert } from "../experts/expert-store.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { toOutput } from "../outputs/output-store.ts";
import { type Arrival, arrivalOf, type Viewer, visibleExpert } from "../types/index.ts";
import { type ArrivalFilter, type FoundArrival, selectArrivals } from "./arrival-filter.ts";

export interface ArrivalQuery extends ArrivalFilter, PageQuery {
  /** The present instant: consents end. */
  now: number;
}

/** A page of what came in, the latest first: four statements at most, however much there is. */
export async function listArrivals(db: Db, query: ArrivalQuery, viewer: Viewer): Promise<Page<Arrival>> {
  const limit = limitOf(query);
  const after = readCursor(query);
  const begun = after ? sql`where (at, id) < (${after.at}, ${after.id})` : sql``;
  const { rows } = await sql<FoundArrival>`select kind, id, at from (${selectArrivals(query)}) as arrived ${begun}
    order by at desc, id desc limit ${limit + 1}`.execute(db);
  const found = rows.map((row) => ({ ...row, at: Number(row.at) }));
  const whole = await readWhole(db, { found, now: query.now }, viewer);
  const page = toPage(found, { limit, position: ({ at, id }) => ({ at, id }), toItem: ({ id }) => whole.get(id) });
  return { ...page, items: page.items.filter((item) => item !== undefined) };
}

/** One of them; undefined when it is not here any more, or not for this viewer. */
export async function findArrival(
  db: Db,
  { id, now }: { id: string; now: number },
  viewer: Viewer,
): Promise<Arrival | undefined> {
  const among = sql`select cast(${id} as text)`;
  const { items } = await listArrivals(db, { now, among, limit: 1 }, viewer);
  return items[0];
}

/** How many, counted up to `cap`. */
export async function countArrivals(db: Db, filter: ArrivalFilter, cap = 1000): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select id from (${selectArrivals(filter)}) as arrived limit ${cap + 1}) as counted`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

interface Wanted {
  found: readonly FoundArrival[];
  now: number;
}

async function readWhole(db: Db, { found, now }: Wanted, viewer: Viewer): Promise<Map<string, Arrival>> {
  const idsOf = (kind: FoundArrival["kind"]) => found.filter((one) => one.kind === kind).map(({ id }) => id);
  const times = new Map(found.map(({ id, at }) => [id, at]));
  const all = new Map<string, Arrival>();
  const [events, outputs, experts] = [idsOf("event"), idsOf("output"), idsOf("expert")];
  if (events.length > 0) {
    const rows = await db.selectFrom("content_event").selectAll().where("id", "in", events).execute();
    for (const row of rows) all.set(row.id, arrivalOf("event", toEventFor(row, viewer), times.get(row.id)));
  }
  if (outputs.length > 0) {
    const rows = await db.selectFrom("content_output").selectAll().where("id", "in", outputs).execute();
    for (const row of rows) all.set(row.id, arrivalOf("output", toOutput(row), times.get(row.id)));
  }
  if (experts.length > 0) {
    const rows = await db.selectFrom("content_expert").selectAll().where("id", "in", experts).execute();
    for (const row of rows) {
      const expert = visibleExpert(toExpert(row), viewer, now);
      if (expert) all.set(row.id, arrivalOf("expert", expert, times.get(row.id)));
    }
  }
  return all;
}
