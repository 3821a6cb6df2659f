import { frameOf } from "@nri-commons/core/plugin";
import { type Tell, tellAll } from "../travel/tell.ts";
import { isPublic } from "./capacity-request.ts";
import { findOfferRow, toOffer } from "./offer-store.ts";
import { toOfferWire } from "./offer-wire.ts";
import { findRequestRow, toRequest } from "./request-store.ts";
import { toRequestWire } from "./request-wire.ts";

function announceRequest(verb: "Create" | "Update"): Tell {
  return tellAll(verb, async (ctx, tx, id) => {
    const row = await findRequestRow(tx.db, id);
    if (row === undefined || row.origin !== null || !isPublic(row)) return undefined;
    return toRequestWire(toRequest(row), frameOf(ctx));
  });
}

export const announceRequestOpened = announceRequest("Create");
export const announceRequestRevised = announceRequest("Update");

function announceOffer(verb: "Create" | "Update"): Tell {
  return tellAll(verb, async (ctx, tx, id) => {
    const row = await findOfferRow(tx.db, id);
    if (row === undefined || row.origin !== null || (row.state !== "open" && row.state !== "closed")) return undefined;
    return toOfferWire(toOffer(row), frameOf(ctx));
  });
}

export const announceOfferOpened = announceOffer("Create");
export const announceOfferRevised = announceOffer("Update");
