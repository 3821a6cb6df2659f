import { deriveId } from "@nri-commons/core/kit";
import { travellingKind } from "../travel/travelling-kind.ts";
import { clearRemotePathways, findPathwayRow, type KnownPathway } from "./pathway-store.ts";
import { fromPathwayWire, type ToldPathway } from "./pathway-wire.ts";
import { emptied, savePathway } from "./save-pathway.ts";

/** What pathways are to other sites. */
export const pathwayKind = travellingKind<KnownPathway, ToldPathway>({
  kind: "CapacityPathway",
  idOf: (iri) => deriveId("capacity-pathway", iri),
  find: findPathwayRow,
  read: fromPathwayWire,
  async keep(ctx, tx, { told: { pathway, url }, kept, known }) {
    const { id, iri, origin, owner, updated_at: updated, published_at: published } = kept;
    const source = origin === null || owner === null ? undefined : { iri, origin, owner, url };
    // Of one that is a draft again others kept no steps: its own site may still have them.
    const isWhole = source !== undefined || pathway.state === "public" || known === undefined;
    const said = isWhole ? pathway : { ...known.pathway, state: pathway.state };
    await savePathway(ctx, tx, { ...said, id, source, updated, published });
  },
  async forget(ctx, tx, { kept: { id, iri, origin, owner, updated_at: updated } }) {
    const source = origin === null || owner === null ? undefined : { iri, origin, owner };
    await savePathway(ctx, tx, emptied({ id, source, updated }));
  },
  async clear(ctx, tx) {
    for (const id of await clearRemotePathways(tx.db)) await ctx.search.removePage(tx, id);
  },
});
