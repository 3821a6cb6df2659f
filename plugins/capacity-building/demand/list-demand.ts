import { type Kysely, sql } from "kysely";
import { cursorAfter, readCursor } from "../lists/cursor.ts";
import { likeWords } from "../lists/like-words.ts";
import type { OfferState } from "./capacity-offer.ts";
import { publicStates, type RequestState, wantedStates } from "./capacity-request.ts";
import type { DemandQuery } from "./demand-query.ts";
import type { DemandTables, FacetRow, RequestRow } from "./demand-tables.ts";
import { toOffer } from "./offer-store.ts";
import { toRequest } from "./request-store.ts";

type Db = Kysely<DemandTables>;

interface For {
  /** The people of this site: what waits is there too, and what was made last stands first. */
  team?: boolean;
}

const teamRequests: readonly RequestState[] = ["waiting", ...publicStates];

/** Requests; where no state is asked for, those for which help can be offered, and for the team all. */
export async function listRequests(db: Db, query: DemandQuery, { team = false }: For = {}) {
  const seen = team ? teamRequests : publicStates;
  const states = query.state === undefined ? (team ? seen : wantedStates) : seen.filter((one) => one === query.state);
  const by = team ? "item.created_at" : "item.published_at";
  // Which they are, from an index alone: sorting whole rows of several states would read all that was ever asked for.
  const page = db
    .selectFrom("capacity_building_request as item")
    .select("item.id")
    .where("item.state", "in", [...states])
    .where(conditionOf("request", query, by))
    .orderBy(by, "desc")
    .orderBy("item.id", "desc")
    .limit(limitOf(query) + 1);
  const rows = await db
    .selectFrom(page.as("page"))
    .innerJoin("capacity_building_request as item", "item.id", "page.id")
    .selectAll("item")
    .orderBy(by, "desc")
    .orderBy("item.id", "desc")
    .execute();
  return { items: rows.slice(0, limitOf(query)).map(toRequest), next: nextOf(rows, query, team) };
}

const teamOffers: readonly OfferState[] = ["draft", "open", "closed"];
const publicOffers: readonly OfferState[] = ["open", "closed"];

/** Offers; where no state is asked for, those that can be taken up, and for the team all. */
export async function listOffers(db: Db, query: DemandQuery, { team = false }: For = {}) {
  const seen = team ? teamOffers : publicOffers;
  const states: readonly OfferState[] =
    query.state === undefined ? (team ? seen : ["open"]) : seen.filter((one) => one === query.state);
  const by = team ? "item.created_at" : "item.published_at";
  const rows = await db
    .selectFrom("capacity_building_offer as item")
    .selectAll("item")
    .where("item.state", "in", [...states])
    .where(conditionOf("offer", query, by))
    .orderBy(by, "desc")
    .orderBy("item.id", "desc")
    .limit(limitOf(query) + 1)
    .execute();
  return { items: rows.slice(0, limitOf(query)).map(toOffer), next: nextOf(rows, query, team) };
}

/** Every word and every facet must be there. */
function conditionOf(side: FacetRow["side"], query: DemandQuery, by: string) {
  const { q, facets = {}, source } = query;
  const after = readCursor(query.cursor);
  const parts = [
    ...likeWords(q).map((word) => sql<boolean>`item.words like ${word}`),
    ...Object.entries(facets).map(
      ([facet, term]) => sql<boolean>`exists (select 1 from capacity_building_facet as f
        where f.side = ${side} and f.facet = ${facet} and f.term = ${term} and f.item_id = item.id)`,
    ),
    ...(source === "local" ? [sql<boolean>`item.origin is null`] : []),
    ...(source === "remote" ? [sql<boolean>`item.origin is not null`] : []),
    ...(after
      ? [sql<boolean>`(${sql.ref(by)} < ${after.at} or (${sql.ref(by)} = ${after.at} and item.id < ${after.id}))`]
      : []),
  ];
  return parts.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

function limitOf({ limit = 30 }: DemandQuery): number {
  return limit;
}

function nextOf(
  rows: readonly Pick<RequestRow, "id" | "created_at" | "published_at">[],
  query: DemandQuery,
  team: boolean,
): string | undefined {
  return cursorAfter(rows, { limit: limitOf(query), at: (row) => (team ? row.created_at : row.published_at) });
}
