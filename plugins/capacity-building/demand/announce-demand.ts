import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { isPublic } from "./capacity-request.ts";
import type { Changed } from "./demand-facts.ts";
import { findOfferRow, toOffer } from "./offer-store.ts";
import { toOfferWire } from "./offer-wire.ts";
import { findRequestRow, toRequest } from "./request-store.ts";
import { toRequestWire } from "./request-wire.ts";

type Told = (ctx: CapacityCtx, tx: CapacityTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells the request as it is now; nothing when it is no longer public. */
export function announceRequest(verb: "Create" | "Update"): Told {
  return async (ctx, tx, { id, revision }) => {
    const row = await findRequestRow(tx.db, id);
    if (row === undefined || row.origin !== null || !isPublic(row)) return undefined;
    const object = await toRequestWire(toRequest(row), frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export function announceOffer(verb: "Create" | "Update"): Told {
  return async (ctx, tx, { id, revision }) => {
    const row = await findOfferRow(tx.db, id);
    if (row === undefined || row.origin !== null || row.state === "draft" || row.state === "withdrawn")
      return undefined;
    const object = await toOfferWire(toOffer(row), frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

/** Of a request and of an offer alike. */
export const announceWithdrawn: Told = async (ctx, _, { id, revision }) => ({
  verb: "Delete",
  object: { id: ctx.objectIri(id), type: "Note" },
  audience: "public",
  revision: String(revision),
});
