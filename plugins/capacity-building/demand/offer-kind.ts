import { deriveId } from "@nri-commons/core/kit";
import { travellingKind } from "../travel/travelling-kind.ts";
import type { OfferRow } from "./demand-tables.ts";
import { clearRemoteOffers, findOfferRow, offerColumns, putOffer } from "./offer-store.ts";
import { fromOfferWire, type ReadOffer } from "./offer-wire.ts";

/** What offers are to other sites. */
export const offerKind = travellingKind<OfferRow, ReadOffer>({
  kind: "CapacityOffer",
  idOf: (iri) => deriveId("capacity-offer", iri),
  find: findOfferRow,
  read: fromOfferWire,
  keep: (ctx, tx, { told: { offer, state, url }, kept }) =>
    putOffer(ctx, tx, { ...offerColumns(offer, kept.origin === null ? undefined : url), ...kept, state }),
  forget: (ctx, tx, { kept }) => putOffer(ctx, tx, { ...kept, ...nothing, state: "withdrawn" }),
  clear: clearRemoteOffers,
});

const nothing = { until: null, words: "", doc: JSON.stringify({ title: {}, about: {} }) };
