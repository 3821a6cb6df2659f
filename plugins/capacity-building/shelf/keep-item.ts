import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { indexItem } from "./index-item.ts";
import { toItem } from "./item-store.ts";
import type { ItemRow } from "./item-tables.ts";
import type { Item, Shelf } from "./shelf.ts";

/** Keeps it as it is now, with what lists are narrowed by. */
export async function putItem(ctx: CapacityCtx, tx: CapacityTx, shelf: Shelf, row: ItemRow): Promise<void> {
  const { db } = tx;
  const { id, ...rest } = row;
  await db
    .insertInto("capacity_building_item")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
  await db.deleteFrom("capacity_building_item_tag").where("item_id", "=", id).execute();
  const item = row.state === "withdrawn" ? undefined : toItem(shelf, row);
  const tags = item === undefined ? [] : tagsOf(shelf, item).map(([name, term]) => ({ item_id: id, name, term }));
  if (tags.length > 0) await db.insertInto("capacity_building_item_tag").values(tags).execute();
  if (item === undefined) await ctx.search.removePage(tx, id);
  else await indexItem(ctx, tx, shelf, item);
}

function tagsOf(shelf: Shelf, { doc }: Item): (readonly [string, string])[] {
  const named = shelf.filters.flatMap((name) => {
    const value: unknown = doc[name];
    const terms = value === undefined ? [] : (shelf.fields[name]?.terms?.(value) ?? []);
    return [...new Set(terms)].map((term) => [name, term] as const);
  });
  return [...named, ...(shelf.marks?.(doc) ?? []).map((mark) => ["mark", mark] as const)];
}

/** All of other sites, before they are received anew; what was sent to this site alone stays. */
export async function clearRemoteItems(ctx: CapacityCtx, tx: CapacityTx, shelf: Shelf): Promise<void> {
  const { db } = tx;
  const remote = db
    .selectFrom("capacity_building_item")
    .select("id")
    .where("shelf", "=", shelf.id)
    .where("origin", "is not", null)
    .where("sent_here", "=", 0);
  for (const { id } of await remote.execute()) await ctx.search.removePage(tx, id);
  await db.deleteFrom("capacity_building_item_tag").where("item_id", "in", remote).execute();
  await db
    .deleteFrom("capacity_building_item")
    .where("shelf", "=", shelf.id)
    .where("origin", "is not", null)
    .where("sent_here", "=", 0)
    .execute();
}

/** Only its mark stays, so that an older telling that comes late does not bring it back. */
export async function markItemGone(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { id, updated }: { id: string; updated?: number },
): Promise<void> {
  const { db } = tx;
  await ctx.search.removePage(tx, id);
  await db.deleteFrom("capacity_building_item_tag").where("item_id", "=", id).execute();
  await db
    .updateTable("capacity_building_item")
    .set({ state: "withdrawn", doc: "{}", words: "", ...(updated !== undefined && { updated_at: updated }) })
    .where("id", "=", id)
    .execute();
}
