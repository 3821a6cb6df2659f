import { type Kysely, sql } from "kysely";
import { publicStates } from "./capacity-request.ts";
import type { FacetName } from "./capacity-scope.ts";
import type { DemandTables } from "./demand-tables.ts";

/** By what the list of priorities is read: what, where, in which language, for whom. */
export const priorityFacets = ["topic", "region", "language", "audience"] as const satisfies readonly FacetName[];
export type PriorityFacet = (typeof priorityFacets)[number];

/** How much is asked of one thing, over all sites known here, and how far it is met (EGM22-11.4). */
export interface Priority {
  facet: PriorityFacet;
  term: string;
  /** Requests that everybody sees, whatever became of them. */
  asked: number;
  /** Nobody helps yet. */
  open: number;
  /** Somebody helps. */
  matched: number;
  met: number;
  /** Closed without having been met. */
  closed: number;
  /** How many people those who said so ask for, at least. */
  people: number;
  /** Offers that can be taken up now. */
  offers: number;
}

/** Most asked for first; where as much is asked, what is met least. Two statements, however much there is. */
export async function countPriorities(
  db: Kysely<DemandTables>,
  { region }: { region?: string | undefined } = {},
): Promise<Priority[]> {
  const inRegion = sql<boolean>`exists (select 1 from capacity_building_facet as r
    where r.side = f.side and r.item_id = f.item_id and r.facet = 'region' and r.term = ${region ?? ""})`;
  const asked = await db
    .selectFrom("capacity_building_facet as f")
    .innerJoin("capacity_building_request as request", "request.id", "f.item_id")
    .select((eb) => [
      "f.facet",
      "f.term",
      "request.state",
      eb.fn.countAll<number>().as("count"),
      eb.fn.sum<number | null>("request.people").as("people"),
    ])
    .where("f.side", "=", "request")
    .where("f.facet", "in", [...priorityFacets])
    .where("request.state", "in", [...publicStates])
    .$if(region !== undefined, (found) => found.where(inRegion))
    .groupBy(["f.facet", "f.term", "request.state"])
    .execute();
  const given = await db
    .selectFrom("capacity_building_facet as f")
    .innerJoin("capacity_building_offer as offer", "offer.id", "f.item_id")
    .select((eb) => ["f.facet", "f.term", eb.fn.countAll<number>().as("count")])
    .where("f.side", "=", "offer")
    .where("f.facet", "in", [...priorityFacets])
    .where("offer.state", "=", "open")
    .$if(region !== undefined, (found) => found.where(inRegion))
    .groupBy(["f.facet", "f.term"])
    .execute();
  const offers = new Map(given.map(({ facet, term, count }) => [`${facet} ${term}`, Number(count)]));
  const all = new Map<string, Priority>();
  for (const { facet, term, state, count, people } of asked) {
    const key = `${facet} ${term}`;
    const one = all.get(key) ?? none(facet as PriorityFacet, term, offers.get(key) ?? 0);
    const more = { asked: one.asked + Number(count), people: one.people + Number(people ?? 0) };
    const kept = state === "waiting" || state === "withdrawn" ? one : { ...one, [state]: Number(count) };
    all.set(key, { ...kept, ...more });
  }
  return [...all.values()].toSorted(mostWanted);
}

function none(facet: PriorityFacet, term: string, offers: number): Priority {
  return { facet, term, asked: 0, open: 0, matched: 0, met: 0, closed: 0, people: 0, offers };
}

function mostWanted(one: Priority, other: Priority): number {
  return (
    priorityFacets.indexOf(one.facet) - priorityFacets.indexOf(other.facet) ||
    other.asked - one.asked ||
    one.met - other.met ||
    one.term.localeCompare(other.term)
  );
}

/** How many requests everybody sees in each state. */
export async function countStates(db: Kysely<DemandTables>): Promise<{ state: string; count: number }[]> {
  const rows = await db
    .selectFrom("capacity_building_request")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("state", "in", [...publicStates])
    .groupBy("state")
    .execute();
  const counts = new Map<string, number>(rows.map(({ state, count }) => [state, Number(count)]));
  return publicStates.map((state) => ({ state, count: counts.get(state) ?? 0 }));
}
