import { deriveId, originOf } from "@nri-commons/core/kit";
import {
  countOf,
  type Incoming,
  type IncomingActivity,
  isKnownSite,
  type Kind,
  lineOf,
  objectsOf,
  ownIdOf,
} from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables, CapacityTx } from "../capacity-ctx.ts";
import { columnsOf, findItemRow, findItemRowByIri } from "./item-store.ts";
import { fromItemWire } from "./item-wire.ts";
import { clearRemoteItems, markItemGone, putItem } from "./keep-item.ts";
import type { Shelf } from "./shelf.ts";

/** What the items of a shelf are to other sites. */
export function kindOf(shelf: Shelf): Kind<CapacityCtx, CapacityTables> {
  return {
    fallback: shelf.fallback,
    version: 1,
    page: { subject: `capacity-${shelf.id}`, path: (id) => `${shelf.at}/${id}` },
    receive: (ctx, tx, incoming) => keepItem(ctx, tx, { ...incoming, shelf, sentHere: 0 }),
    async withdraw(ctx, tx, { iri }) {
      const row = await findItemRowByIri(tx.db, iri);
      if (row?.shelf === shelf.id && row.origin !== null) await markItemGone(ctx, tx, { id: row.id });
    },
    reclaim: (ctx, tx, own) => reclaimItem(ctx, tx, { shelf, own }),
    async recall(ctx, tx, { iri }) {
      const row = await findItemRowByIri(tx.db, iri);
      if (row?.shelf === shelf.id && row.origin === null) await markItemGone(ctx, tx, { id: row.id });
    },
    clear: (ctx, tx) => clearRemoteItems(ctx, tx, shelf),
  };
}

/** Something about an item of ours, told to us alone: by a site that we know, of something that is its own. */
export function receiveOffered(shelf: Shelf) {
  return async (ctx: CapacityCtx, tx: CapacityTx, { actor, origin, activity }: IncomingActivity): Promise<void> => {
    const [object] = objectsOf(activity["object"]);
    const iri = lineOf(object?.["id"], 2048);
    if (object === undefined || iri === undefined || originOf(iri) !== origin) return;
    const about = lineOf(object[shelf.aboutTerm ?? ""], 2048);
    const ours = about === undefined ? undefined : await findItemRowByIri(tx.db, about);
    if (ours === undefined || ours.origin !== null || ours.state !== "published") return;
    if (!(await isKnownSite(ctx.federation, actor))) return;
    const from = { iri, origin, owner: actor };
    if (object["nri:withdrawn"] === true) {
      return forgetOffered(ctx, tx, {
        ...from,
        shelf,
        about: ours.iri,
        updated: countOf(object["nri:revision"]) ?? tx.now,
      });
    }
    const type = lineOf(object["type"], 50) ?? shelf.fallback;
    await keepItem(ctx, tx, { ...from, object: { ...object, id: iri, type }, shelf, sentHere: 1 });
  };
}

interface Kept extends Pick<Incoming, "iri" | "origin" | "owner" | "object"> {
  shelf: Shelf;
  sentHere: 0 | 1;
}

/** May come twice, late, or out of order: the newest telling of its owner stays. */
async function keepItem(ctx: CapacityCtx, tx: CapacityTx, kept: Kept): Promise<void> {
  const { iri, origin, owner, object, shelf, sentHere } = kept;
  const read = fromItemWire(shelf, object);
  if (read === undefined) return ctx.log.warn({ iri }, `a ${shelf.kind} from elsewhere could not be read`);
  const known = await findItemRowByIri(tx.db, iri);
  if (known !== undefined && (known.shelf !== shelf.id || known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && (known.state === "withdrawn" || Number(known.updated_at) > updated)) return;
  await putItem(ctx, tx, shelf, {
    ...columnsOf(shelf, read.doc, read),
    ...{ id: known?.id ?? deriveId("capacity-building", shelf.id, iri), shelf: shelf.id, iri, origin, owner },
    state: "published",
    sent_here: known === undefined ? sentHere : Math.min(known.sent_here, sentHere),
    made_by: null,
    created_at: known?.created_at ?? tx.now,
    updated_at: updated,
    published_at: read.published ?? known?.published_at ?? tx.now,
  });
}

interface Gone {
  iri: string;
  origin: string;
  owner: string;
  shelf: Shelf;
  about: string;
  updated: number;
}

/** Its mark stays, also where it had not come yet. */
async function forgetOffered(ctx: CapacityCtx, tx: CapacityTx, { shelf, updated, ...gone }: Gone): Promise<void> {
  const known = await findItemRowByIri(tx.db, gone.iri);
  if (known !== undefined) {
    if (known.owner === gone.owner && known.shelf === shelf.id) await markItemGone(ctx, tx, { id: known.id, updated });
    return;
  }
  await putItem(ctx, tx, shelf, {
    ...gone,
    ...{ id: deriveId("capacity-building", shelf.id, gone.iri), shelf: shelf.id, state: "withdrawn" },
    ...{ words: "", doc: "{}", sent_here: 1, made_by: null },
    ...{ created_at: tx.now, updated_at: updated, published_at: null },
  });
}

/** After a restore: an item of this site as another one kept it. */
async function reclaimItem(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { shelf, own: { iri, object } }: { shelf: Shelf; own: Incoming },
): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromItemWire(shelf, object)];
  if (id === undefined || read === undefined) return false;
  const known = await findItemRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  await putItem(ctx, tx, shelf, {
    ...columnsOf(shelf, read.doc, { sample: read.sample }),
    ...{ id, shelf: shelf.id, iri, origin: null, owner: null, state: "published", sent_here: 0 },
    made_by: known?.made_by ?? null,
    created_at: known?.created_at ?? published,
    updated_at: updated,
    published_at: published,
  });
  return true;
}
