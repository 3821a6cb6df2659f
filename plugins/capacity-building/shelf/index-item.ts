import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Item, Shelf } from "./shelf.ts";

/** In the transaction that changed it: the site's search finds an item that everybody sees, and no other. */
export async function indexItem(ctx: CapacityCtx, tx: CapacityTx, shelf: Shelf, item: Item): Promise<void> {
  // What says that a practice is reused is read on the page of the practice.
  if (item.state !== "published" || shelf.aboutTerm !== undefined) return ctx.search.removePage(tx, item.id);
  const { id, doc, source, published, created } = item;
  const body = new Map<string, string[]>();
  for (const [name, field] of Object.entries(shelf.fields)) {
    const value: unknown = doc[name];
    const told = name === "title" || value === undefined ? {} : (field.words?.(value) ?? {});
    for (const [lang, text] of Object.entries(told)) body.set(lang, [...(body.get(lang) ?? []), text]);
  }
  await ctx.search.putPage(tx, {
    id,
    title: doc.title,
    body: Object.fromEntries([...body].map(([lang, texts]) => [lang, texts.join("\n")])),
    at: published ?? created,
    path: `${shelf.at}/${id}`,
    origin: source?.origin,
  });
}
