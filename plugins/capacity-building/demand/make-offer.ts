import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { NewOffer, OfferState } from "./capacity-offer.ts";
import "./demand-facts.ts";
import { nextRevision } from "../travel/revision.ts";
import type { OfferRow } from "./demand-tables.ts";
import { findOfferRow, getOwnOfferRow, offerColumns, putOffer } from "./offer-store.ts";

/** Keeps a new offer; nobody outside sees it before it is published. Gives its id. */
export async function makeOffer(ctx: CapacityCtx, offer: NewOffer): Promise<string> {
  return ctx.transaction((tx) => keepOffer(ctx, tx, { offer }));
}

interface Made {
  offer: NewOffer;
  /** One that is known already by this id stays as it is. */
  id?: string | undefined;
}

export async function keepOffer(ctx: CapacityCtx, tx: CapacityTx, { offer, id = ctx.ids.ulid() }: Made) {
  if ((await findOfferRow(tx.db, id)) !== undefined) return id;
  await putOffer(ctx, tx, {
    ...offerColumns(offer),
    ...{ id, iri: ctx.objectIri(id), origin: null, owner: null, state: "draft" },
    ...{ created_at: tx.now, updated_at: tx.now, published_at: null },
  });
  return id;
}

export async function reviseOffer(ctx: CapacityCtx, { id, offer }: { id: string; offer: NewOffer }): Promise<void> {
  await changeOffer(ctx, id, () => offerColumns(offer));
}

/** From now on everybody sees it, and who follows this site is told. Twice changes nothing. */
export async function publishOffer(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnOfferRow(tx.db, id);
    if (row.state !== "draft") return;
    const revision = nextRevision(tx, row.updated_at);
    await putOffer(ctx, tx, { ...row, state: "open", published_at: tx.now, updated_at: revision });
    await tx.fact("capacity-offer.opened", { id, revision });
  });
}

/** Nothing is left to give, or there is again. */
export async function setOfferState(ctx: CapacityCtx, id: string, state: Extract<OfferState, "open" | "closed">) {
  await changeOffer(ctx, id, (row) => (row.state === "draft" ? {} : { state }));
}

/** Taken back here and elsewhere. Twice changes nothing. */
export async function withdrawOffer(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findOfferRow(tx.db, id);
    if (known?.origin === null && known.state === "withdrawn") return;
    const row = await getOwnOfferRow(tx.db, id);
    const revision = nextRevision(tx, row.updated_at);
    const empty = { words: "", doc: JSON.stringify({ title: {}, about: {} }) };
    await putOffer(ctx, tx, { ...row, ...empty, state: "withdrawn", updated_at: revision });
    if (row.state !== "draft") await tx.fact("capacity-offer.withdrawn", { id, revision });
  });
}

async function changeOffer(ctx: CapacityCtx, id: string, how: (row: OfferRow) => Partial<OfferRow>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnOfferRow(tx.db, id);
    const revision = nextRevision(tx, row.updated_at);
    await putOffer(ctx, tx, { ...row, ...how(row), updated_at: revision });
    if (row.state !== "draft") await tx.fact("capacity-offer.revised", { id, revision });
  });
}
