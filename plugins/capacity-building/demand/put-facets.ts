import type { Kysely } from "kysely";
import { type CapacityScope, facetsOf } from "./capacity-scope.ts";
import type { DemandTables, FacetRow } from "./demand-tables.ts";

interface Facets {
  side: FacetRow["side"];
  id: string;
  /** Undefined: found by nothing any more. */
  scope: CapacityScope | undefined;
  /** What came of it, by address on the wire. */
  activities?: readonly string[];
}

/** What a request or an offer is found by, in place of what it was found by before. */
export async function putFacets(db: Kysely<DemandTables>, facets: Facets): Promise<void> {
  const { side, id, scope, activities = [] } = facets;
  await db.deleteFrom("capacity_building_facet").where("side", "=", side).where("item_id", "=", id).execute();
  const linked = [...new Set(activities)].map((term) => ({ facet: "activity" as const, term }));
  const found = scope === undefined ? [] : [...facetsOf(scope), ...linked];
  if (found.length === 0) return;
  await db
    .insertInto("capacity_building_facet")
    .values(found.map(({ facet, term }) => ({ side, item_id: id, facet, term })))
    .execute();
}
