import { deriveId } from "@nri-commons/core/kit";
import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { settleOurHelp } from "./offer-help.ts";
import { findOfferRow, findOfferRowByIri, offerColumns, putOffer } from "./offer-store.ts";
import { fromOfferWire } from "./offer-wire.ts";
import { forgetFacets } from "./put-facets.ts";
import { emptied } from "./raise-request.ts";
import { findRequestRow, findRequestRowByIri, putRequest, requestColumns } from "./request-store.ts";
import { fromRequestWire } from "./request-wire.ts";

/** What a request is called here: the id of one of this site, else what follows from its address. */
export function requestIdOf(ctx: Pick<CapacityCtx, "objectIri" | "pageUrl">, iri: string): string {
  return ownIdOf(ctx, iri) ?? deriveId("capacity-request", iri);
}

const nobody = { form_key: null, contact: null, contact_email: null, person_id: null, proposed: null };

/** May come twice, late, or out of order: the newest telling of its owner stays. */
export async function receiveRequest(ctx: CapacityCtx, tx: CapacityTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromRequestWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "a request for capacity from elsewhere could not be read");
  const known = await findRequestRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && Number(known.updated_at) > updated) return;
  const { request, state, helpers, met, url, published } = read;
  const id = known?.id ?? requestIdOf(ctx, iri);
  await putRequest(ctx, tx, {
    ...requestColumns(request, { helpers, met, url }),
    ...nobody,
    ...{ id, iri, origin, owner, state },
    created_at: known?.created_at ?? tx.now,
    updated_at: updated,
    published_at: published ?? known?.published_at ?? tx.now,
  });
  await settleOurHelp(ctx, tx, { request: id, helpers });
}

export async function receiveOffer(ctx: CapacityCtx, tx: CapacityTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromOfferWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "an offer of capacity from elsewhere could not be read");
  const known = await findOfferRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && Number(known.updated_at) > updated) return;
  const { offer, state, url, published } = read;
  await putOffer(ctx, tx, {
    ...offerColumns(offer, url),
    ...{ id: known?.id ?? deriveId("capacity-offer", iri), iri, origin, owner, state },
    created_at: known?.created_at ?? tx.now,
    updated_at: updated,
    published_at: published ?? known?.published_at ?? tx.now,
  });
}

/** Its owner took it back; what we offered for it is over. */
export async function withdrawRemoteRequest(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { iri, owner }: Withdrawn,
): Promise<void> {
  const row = await findRequestRowByIri(tx.db, iri);
  if (row === undefined || row.origin === null || row.owner !== owner) return;
  await forgetFacets(ctx, tx, { side: "request", id: row.id });
  await tx.db.deleteFrom("capacity_building_request").where("id", "=", row.id).execute();
  await tx.db
    .updateTable("capacity_building_help")
    .set({ state: "withdrawn", updated_at: tx.now })
    .where("request_id", "=", row.id)
    .where("state", "!=", "withdrawn")
    .execute();
}

export async function withdrawRemoteOffer(ctx: CapacityCtx, tx: CapacityTx, { iri, owner }: Withdrawn): Promise<void> {
  const row = await findOfferRowByIri(tx.db, iri);
  if (row === undefined || row.origin === null || row.owner !== owner) return;
  await forgetFacets(ctx, tx, { side: "offer", id: row.id });
  await tx.db.deleteFrom("capacity_building_offer").where("id", "=", row.id).execute();
}

/** After a restore: a request of this site as another one kept it. Who asked stood here alone. */
export async function reclaimRequest(ctx: CapacityCtx, tx: CapacityTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromRequestWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findRequestRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  await putRequest(ctx, tx, {
    ...(known ?? nobody),
    ...requestColumns(read.request, { helpers: read.helpers, met: read.met }),
    ...{ id, iri, origin: null, owner: null, state: read.state },
    created_at: known?.created_at ?? published,
    updated_at: updated,
    published_at: published,
  });
  return true;
}

export async function reclaimOffer(ctx: CapacityCtx, tx: CapacityTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromOfferWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findOfferRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  await putOffer(ctx, tx, {
    ...offerColumns(read.offer),
    ...{ id, iri, origin: null, owner: null, state: read.state },
    created_at: known?.created_at ?? published,
    updated_at: updated,
    published_at: published,
  });
  return true;
}

/** After a restore: taken back in the time that the backup does not know of. */
export async function recallRequest(ctx: CapacityCtx, tx: CapacityTx, { iri }: Withdrawn): Promise<void> {
  const row = await findRequestRowByIri(tx.db, iri);
  if (row === undefined || row.origin !== null) return;
  await putRequest(ctx, tx, { ...emptied(row), state: "withdrawn" });
}

export async function recallOffer(ctx: CapacityCtx, tx: CapacityTx, { iri }: Withdrawn): Promise<void> {
  const row = await findOfferRowByIri(tx.db, iri);
  if (row === undefined || row.origin !== null) return;
  await putOffer(ctx, tx, { ...row, words: "", doc: JSON.stringify({ title: {}, about: {} }), state: "withdrawn" });
}
