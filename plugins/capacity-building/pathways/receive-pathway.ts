import { deriveId } from "@nri-commons/core/kit";
import { type Incoming, type Kind, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables, CapacityTx } from "../capacity-ctx.ts";
import { clearRemotePathways, findPathway } from "./pathway-store.ts";
import { fromPathwayWire } from "./pathway-wire.ts";
import { emptied, savePathway } from "./save-pathway.ts";

/** What a pathway is to other sites. */
export const pathwayKind: Kind<CapacityCtx, CapacityTables> = {
  fallback: "Article",
  version: 1,
  page: { subject: "capacity-pathway", path: (id) => `/capacity/pathways/${id}` },
  receive: receivePathway,
  withdraw: withdrawRemotePathway,
  reclaim: reclaimPathway,
  async recall(ctx, tx, { iri }) {
    const known = await findPathway(tx.db, ownIdOf(ctx, iri) ?? "");
    if (known !== undefined && known.source === undefined) await savePathway(ctx, tx, emptied(known));
  },
  async clear(ctx, tx) {
    for (const id of await clearRemotePathways(tx.db)) await ctx.search.removePage(tx, id);
  },
};

const idFor = (iri: string) => deriveId("capacity-pathway", iri);

/** May come twice, late, or out of order: the newest telling of its owner stays, and what was taken back stays away. */
async function receivePathway(ctx: CapacityCtx, tx: CapacityTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromPathwayWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "a pathway from elsewhere could not be read");
  const known = await findPathway(tx.db, idFor(iri));
  if (known !== undefined && known.source?.owner !== owner) return;
  if (known !== undefined && (known.state === "withdrawn" || known.updated >= read.updated)) return;
  const { url, ...told } = read;
  await savePathway(ctx, tx, { ...told, id: idFor(iri), source: { iri, origin, owner, url } });
}

async function withdrawRemotePathway(ctx: CapacityCtx, tx: CapacityTx, gone: Withdrawn): Promise<void> {
  const { iri, origin, owner } = gone;
  const known = await findPathway(tx.db, idFor(iri));
  if (known !== undefined && known.source?.owner !== owner) return;
  const { updated = tx.now, published } = known ?? {};
  await savePathway(ctx, tx, emptied({ id: idFor(iri), source: { iri, origin, owner }, updated, published }));
}

/** After a restore: a pathway of this site as another one kept it; of one that is a draft again they kept no steps. */
async function reclaimPathway(ctx: CapacityCtx, tx: CapacityTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromPathwayWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findPathway(tx.db, id);
  if (known?.state === "withdrawn" || (known?.updated ?? 0) > read.updated) return false;
  const { url: _, ...told } = read;
  const { state, updated } = told;
  const published = known?.published ?? told.published ?? updated;
  const kept = state === "draft" && known !== undefined ? known : told;
  await savePathway(ctx, tx, { ...kept, id, state, updated, published });
  return true;
}
