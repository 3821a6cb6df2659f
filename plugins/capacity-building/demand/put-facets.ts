import type { Kysely } from "kysely";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { type CapacityScope, facetsOf } from "./capacity-scope.ts";
import type { DemandTables, FacetRow } from "./demand-tables.ts";

interface Facets {
  side: FacetRow["side"];
  id: string;
  scope: CapacityScope;
  /** What came of it, by address on the wire. */
  activities?: readonly string[];
}

/** What a request or an offer is found by, in place of what it was found by before. */
export async function putFacets(db: Kysely<DemandTables>, facets: Facets): Promise<void> {
  const { side, id, scope, activities = [] } = facets;
  await db.deleteFrom("capacity_building_facet").where("side", "=", side).where("item_id", "=", id).execute();
  const linked = [...new Set(activities)].map((term) => ({ facet: "activity" as const, term }));
  const found = [...facetsOf(scope), ...linked];
  if (found.length === 0) return;
  await db
    .insertInto("capacity_building_facet")
    .values(found.map(({ facet, term }) => ({ side, item_id: id, facet, term })))
    .execute();
}

/** It is found no more, neither in lists nor by the site's search. */
export async function forgetFacets(
  ctx: Pick<CapacityCtx, "search">,
  tx: CapacityTx,
  { side, id }: Pick<Facets, "side" | "id">,
): Promise<void> {
  await ctx.search.removePage(tx, id);
  await tx.db.deleteFrom("capacity_building_facet").where("side", "=", side).where("item_id", "=", id).execute();
}
