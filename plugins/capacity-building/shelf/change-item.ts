import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import type { DocOf } from "./field.ts";
import "./item-facts.ts";
import { columnsOf, findItemRow, toItem } from "./item-store.ts";
import type { ItemRow } from "./item-tables.ts";
import { markItemGone, putItem } from "./keep-item.ts";
import type { ItemOf, Shelf } from "./shelf.ts";

export interface NewItem<S extends Shelf> {
  doc: DocOf<S["fields"]>;
  sample?: boolean;
  /** Who wrote it. */
  by?: string | null;
  /** Its id, where the same one may come again: from a file. */
  id?: string;
}

/** Keeps a new item; nobody outside sees it yet. */
export async function addItem<S extends Shelf>(ctx: CapacityCtx, shelf: S, item: NewItem<S>): Promise<string> {
  const { doc, sample = false, by = null, id = ctx.ids.ulid() } = item;
  await ctx.transaction(async (tx) => {
    await putItem(ctx, tx, shelf, {
      ...columnsOf(shelf, doc, { sample }),
      ...{ id, shelf: shelf.id, iri: ctx.objectIri(id), origin: null, owner: null, state: "draft", sent_here: 0 },
      ...{ made_by: by, created_at: tx.now, updated_at: tx.now, published_at: null },
    });
  });
  return id;
}

export async function reviseItem<S extends Shelf>(
  ctx: CapacityCtx,
  shelf: S,
  { id, doc }: { id: string; doc: DocOf<S["fields"]> },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRow(tx, shelf, id);
    const revision = nextRevision(tx, row.updated_at);
    const sample = toItem(shelf, row)?.sample ?? false;
    await putItem(ctx, tx, shelf, { ...row, ...columnsOf(shelf, doc, { sample }), updated_at: revision });
    if (row.state === "published") await tx.fact(`capacity-${shelf.id}.revised`, { id, revision });
  });
}

/** From now on everybody sees it, and whoever follows this site is told. Twice changes nothing. */
export async function publishItem(ctx: CapacityCtx, shelf: Shelf, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRow(tx, shelf, id);
    if (row.state !== "draft") return;
    const revision = nextRevision(tx, row.updated_at);
    await putItem(ctx, tx, shelf, { ...row, state: "published", published_at: tx.now, updated_at: revision });
    await tx.fact(`capacity-${shelf.id}.published`, { id, revision });
  });
}

/** Takes it back here and elsewhere. Twice changes nothing. */
export async function withdrawItem(ctx: CapacityCtx, shelf: Shelf, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findItemRow(tx.db, id);
    if (known?.shelf === shelf.id && known.origin === null && known.state === "withdrawn") return;
    const row = await getOwnRow(tx, shelf, id);
    const revision = nextRevision(tx, row.updated_at);
    await markItemGone(ctx, tx, { id, updated: revision });
    if (row.state === "published") await tx.fact(`capacity-${shelf.id}.withdrawn`, { id, revision });
  });
}

/** One of this site, for those who look after it. */
export async function getOwnItem<S extends Shelf>(ctx: CapacityCtx, shelf: S, id: string): Promise<ItemOf<S>> {
  const row = await findItemRow(ctx.db, id);
  const item = row?.shelf === shelf.id && row.origin === null && row.state !== "withdrawn" && toItem(shelf, row);
  if (!item) throw new Refusal("not-found");
  return item;
}

async function getOwnRow(tx: CapacityTx, shelf: Shelf, id: string): Promise<ItemRow> {
  const row = await findItemRow(tx.db, id);
  if (row === undefined || row.shelf !== shelf.id || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}
