import { deriveId, originOf } from "@nri-commons/core/kit";
import { countOf, type IncomingActivity, isKnownSite, lineOf, objectsOf } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { type Travelling, type TravellingKind, travellingKind } from "../travel/travelling-kind.ts";
import { columnsOf, findItemRow, findItemRowByIri } from "./item-store.ts";
import type { ItemRow } from "./item-tables.ts";
import { fromItemWire, type ReadItem } from "./item-wire.ts";
import { clearRemoteItems, markItemGone, putItem } from "./keep-item.ts";
import type { Shelf } from "./shelf.ts";

/** What the items of a shelf are to other sites. */
export function kindOf(shelf: Shelf): TravellingKind {
  return travellingKind(thingOf(shelf, 0));
}

/** `sentHere` 1: told to this site alone. */
function thingOf<S extends Shelf>(shelf: S, sentHere: 0 | 1): Travelling<ItemRow, ReadItem<S>> {
  const { id, kind } = shelf;
  return {
    kind,
    idOf: (iri) => deriveId("capacity-building", id, iri),
    async find(db, item) {
      const row = await findItemRow(db, item);
      return row?.shelf === id ? row : undefined;
    },
    read: (object) => fromItemWire(shelf, object),
    async keep(ctx, tx, { told, kept, known }) {
      if (known === undefined && (await isElsewhere(tx, kept.iri))) return;
      await putItem(ctx, tx, shelf, {
        ...columnsOf(shelf, told.doc, { sample: told.sample, ...(kept.origin !== null && { url: told.url }) }),
        ...{ ...kept, shelf: id, state: "published", made_by: known?.made_by ?? null },
        sent_here: kept.origin === null ? 0 : Math.min(known?.sent_here ?? 1, sentHere),
      });
    },
    async forget(ctx, tx, { kept, known }) {
      if (known !== undefined) return markItemGone(ctx, tx, { id: kept.id });
      if (await isElsewhere(tx, kept.iri)) return;
      await putItem(ctx, tx, shelf, { ...kept, ...gone, shelf: id, about: "", sent_here: 0 });
    },
    clear: (ctx, tx) => clearRemoteItems(ctx, tx, shelf),
  };
}

/** What stands on one shelf does not come to another. */
async function isElsewhere(tx: CapacityTx, iri: string): Promise<boolean> {
  return (await findItemRowByIri(tx.db, iri)) !== undefined;
}

const gone = { state: "withdrawn", words: "", doc: "{}", made_by: null } as const;

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
    await travellingKind(thingOf(shelf, 1)).receive(ctx, tx, { ...from, object: { ...object, id: iri, type } });
  };
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
async function forgetOffered(ctx: CapacityCtx, tx: CapacityTx, { shelf, updated, ...told }: Gone): Promise<void> {
  const known = await findItemRowByIri(tx.db, told.iri);
  if (known !== undefined) {
    if (known.owner === told.owner && known.shelf === shelf.id) await markItemGone(ctx, tx, { id: known.id, updated });
    return;
  }
  await putItem(ctx, tx, shelf, {
    ...told,
    ...{ ...gone, id: deriveId("capacity-building", shelf.id, told.iri), shelf: shelf.id, sent_here: 1 },
    ...{ created_at: tx.now, updated_at: updated, published_at: null },
  });
}
