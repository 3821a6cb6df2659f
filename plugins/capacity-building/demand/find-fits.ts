import type { LocalDate } from "@nri-commons/core/content/types";
import type { Kysely } from "kysely";
import type { CapacityOffer } from "./capacity-offer.ts";
import { type CapacityRequest, wantedStates } from "./capacity-request.ts";
import type { CapacityScope } from "./capacity-scope.ts";
import type { DemandTables, FacetRow } from "./demand-tables.ts";
import { bestFits, type Fit, fitOf } from "./fit-of.ts";
import { toOffer } from "./offer-store.ts";
import { toRequest } from "./request-store.ts";

type Db = Kysely<DemandTables>;

export interface Fitting<Item> {
  item: Item;
  fit: Fit;
}

interface Wanted {
  today: LocalDate;
  /** Of this site or of others only. */
  source?: "local" | "remote";
  most?: number;
}

/** So many of one topic are weighed, the newest first: the work for one page has an end. */
const weighed = 200;
const shown = 10;

/** Offers that can be taken up and fit a request, the best first, from here and elsewhere. */
export async function findOffersFor(
  db: Db,
  request: CapacityScope,
  { today, source, most = shown }: Wanted,
): Promise<Fitting<CapacityOffer>[]> {
  if (request.topics.length === 0) return [];
  const rows = await db
    .selectFrom("capacity_building_offer")
    .selectAll()
    .where("id", "in", sharing(db, "offer", request.topics))
    .where("state", "=", "open")
    .where(({ eb, or }) => or([eb("until", "is", null), eb("until", ">=", today)]))
    .$if(source === "local", (found) => found.where("origin", "is", null))
    .$if(source === "remote", (found) => found.where("origin", "is not", null))
    .orderBy("published_at", "desc")
    .limit(weighed)
    .execute();
  return bestFits(rows.map(toOffer), (offer) => fitOf(request, offer), most);
}

/** Requests for which help can be offered and that an offer fits, the best first. */
export async function findRequestsFor(
  db: Db,
  offer: CapacityScope,
  { today, source, most = shown }: Wanted,
): Promise<Fitting<CapacityRequest>[]> {
  if (offer.topics.length === 0) return [];
  const rows = await db
    .selectFrom("capacity_building_request")
    .selectAll()
    .where("id", "in", sharing(db, "request", offer.topics))
    .where("state", "in", [...wantedStates])
    .where(({ eb, or }) => or([eb("until", "is", null), eb("until", ">=", today)]))
    .$if(source === "local", (found) => found.where("origin", "is", null))
    .$if(source === "remote", (found) => found.where("origin", "is not", null))
    .orderBy("published_at", "desc")
    .limit(weighed)
    .execute();
  return bestFits(rows.map(toRequest), (request) => fitOf(request, offer), most);
}

/** By the index of topics: what has none in common is not read. */
function sharing(db: Db, side: FacetRow["side"], topics: readonly string[]) {
  return db
    .selectFrom("capacity_building_facet")
    .select("item_id")
    .where("side", "=", side)
    .where("facet", "=", "topic")
    .where("term", "in", [...topics]);
}
