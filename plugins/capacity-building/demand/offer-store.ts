import { Refusal } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { toKept } from "../travel/kept-thing.ts";
import type { CapacityOffer, NewOffer } from "./capacity-offer.ts";
import { wordsOf } from "./capacity-request.ts";
import type { DemandTables, OfferRow } from "./demand-tables.ts";
import { forgetFacets, putFacets } from "./put-facets.ts";

type Db = Kysely<DemandTables>;

export function toOffer(row: OfferRow): CapacityOffer {
  const { url, ...doc } = JSON.parse(row.doc) as NewOffer & { url?: string };
  return { ...doc, ...toKept(row, url) };
}

export function offerColumns(offer: NewOffer, url?: string): Pick<OfferRow, "until" | "words" | "doc"> {
  const { title, about, giver, place, until } = offer;
  return {
    until: until ?? null,
    words: wordsOf([title, about, giver, place]),
    doc: JSON.stringify({ ...offer, ...(url && { url }) }),
  };
}

export function findOfferRow(db: Db, id: string): Promise<OfferRow | undefined> {
  return db.selectFrom("capacity_building_offer").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findOfferRowByIri(db: Db, iri: string): Promise<OfferRow | undefined> {
  return db.selectFrom("capacity_building_offer").selectAll().where("iri", "=", iri).executeTakeFirst();
}

/** One of this site, that was not taken back. */
export async function getOwnOfferRow(db: Db, id: string): Promise<OfferRow> {
  const row = await findOfferRow(db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}

/** Of this site or another; what was taken back or is a draft is not there. */
export async function getPublicOffer(db: Db, id: string): Promise<CapacityOffer> {
  const row = await findOfferRow(db, id);
  if (row === undefined || row.state === "draft" || row.state === "withdrawn") throw new Refusal("not-found");
  return toOffer(row);
}

/** Keeps it as it is now, with what it is found by. */
export async function putOffer(ctx: Pick<CapacityCtx, "search">, tx: CapacityTx, row: OfferRow): Promise<void> {
  const { db } = tx;
  const { id, ...rest } = row;
  await db
    .insertInto("capacity_building_offer")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
  if (row.state === "withdrawn") return forgetFacets(ctx, tx, { side: "offer", id });
  const offer = toOffer(row);
  await putFacets(db, { side: "offer", id, scope: offer });
  const { title, about: body, updated: at, source } = offer;
  const page = { id, title, body, at, path: `/capacity/offers/${id}`, origin: source?.origin };
  if (row.state !== "draft") await ctx.search.putPage(tx, page);
}

/** Those of this site that others can take up now. */
export async function listOwnOffers(db: Db): Promise<CapacityOffer[]> {
  const rows = await db
    .selectFrom("capacity_building_offer")
    .selectAll()
    .where("origin", "is", null)
    .where("state", "=", "open")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map(toOffer);
}

/** All of other sites, before they are received anew. */
export async function clearRemoteOffers(ctx: Pick<CapacityCtx, "search">, tx: CapacityTx): Promise<void> {
  const { db } = tx;
  const remote = db.selectFrom("capacity_building_offer").select("id").where("origin", "is not", null);
  for (const { id } of await remote.execute()) await forgetFacets(ctx, tx, { side: "offer", id });
  await db.deleteFrom("capacity_building_offer").where("origin", "is not", null).execute();
}
