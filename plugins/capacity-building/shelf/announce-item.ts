import { type Announcement, frameOf, type WireObject } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Changed } from "../travel/tell.ts";
import { findItemRow, findItemRowByIri, toItem } from "./item-store.ts";
import { toItemWire } from "./item-wire.ts";
import type { Shelf } from "./shelf.ts";

/** What the world is told of the items of a shelf. */
export function announcesOf(shelf: Shelf) {
  return {
    published: announceItem(shelf, "Create"),
    revised: announceItem(shelf, "Update"),
    withdrawn: announceItemWithdrawal(shelf),
  };
}

/** Tells the item as it is now; nothing when everybody no longer sees it. */
function announceItem(shelf: Shelf, verb: "Create" | "Update") {
  return async (ctx: CapacityCtx, tx: CapacityTx, { id, revision }: Changed): Promise<readonly Announcement[]> => {
    const row = await findItemRow(tx.db, id);
    if (row === undefined || row.origin !== null || row.state !== "published") return [];
    const item = toItem(shelf, row);
    if (item === undefined) return [];
    const object = await toItemWire(shelf, item, frameOf(ctx));
    const everybody: Announcement = { verb, object, audience: "public", revision: String(revision) };
    return [everybody, ...(await toOwner(tx, { shelf, object, about: row.about, revision }))];
  };
}

function announceItemWithdrawal(shelf: Shelf) {
  return async (ctx: CapacityCtx, tx: CapacityTx, { id, revision }: Changed): Promise<readonly Announcement[]> => {
    const row = await findItemRow(tx.db, id);
    const gone = { id: ctx.objectIri(id), type: shelf.fallback };
    const everybody: Announcement = { verb: "Delete", object: gone, audience: "public", revision: String(revision) };
    const about = row?.about ?? "";
    const object = {
      ...gone,
      ...{ "nri:kind": shelf.kind, "nri:kindVersion": 1, "nri:revision": revision, "nri:withdrawn": true },
      ...(shelf.aboutTerm && { [shelf.aboutTerm]: about }),
    };
    return [everybody, ...(await toOwner(tx, { shelf, object, about, revision }))];
  };
}

interface Told {
  shelf: Shelf;
  object: WireObject;
  about: string;
  revision: number;
}

/** To the site whose thing it is about: it may not follow this one. */
async function toOwner(tx: CapacityTx, { shelf, object, about, revision }: Told): Promise<Announcement[]> {
  const owner = shelf.aboutTerm ? (await findItemRowByIri(tx.db, about))?.owner : undefined;
  if (owner == null) return [];
  return [
    {
      verb: "Offer",
      object,
      audience: { actors: [owner] },
      revision: String(revision),
      more: { "nri:offerKind": `capacity-${shelf.id}` },
    },
  ];
}
