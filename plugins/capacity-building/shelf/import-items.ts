import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addItem, publishItem } from "./change-item.ts";
import { findItemRow } from "./item-store.ts";
import { fromItemWire } from "./item-wire.ts";
import type { Shelf } from "./shelf.ts";

/** Items of a file, each as it goes over the wire with a `key` by which the same one is known again; a second time changes nothing. */
export async function importItems(
  ctx: CapacityCtx,
  shelf: Shelf,
  { items, publish }: { items: readonly JsonObject[]; publish: boolean },
): Promise<{ read: number; problems: string[] }> {
  const problems: string[] = [];
  let read = 0;
  for (const item of items) {
    const key = String(item["key"] ?? item["id"] ?? "");
    const { title, sample } = item;
    const said = fromItemWire(shelf, {
      ...item,
      ...(isJsonObject(title) && { nameMap: title }),
      ...(sample === true && { "nri:sample": true }),
    });
    if (key === "" || said === undefined) {
      problems.push(`${key || "?"}: give a key, a title and what else is needed: ${neededOf(shelf)}`);
      continue;
    }
    const id = deriveId("imported capacity item", shelf.id, key);
    if ((await findItemRow(ctx.db, id)) === undefined)
      await addItem(ctx, shelf, { doc: said.doc, sample: said.sample, id });
    const row = await findItemRow(ctx.db, id);
    if (publish && row?.state === "draft") await publishItem(ctx, shelf, id);
    read += 1;
  }
  return { read, problems };
}

function neededOf(shelf: Shelf): string {
  const names = Object.entries(shelf.fields).filter(([, field]) => field.needed);
  return names.map(([name]) => name).join(", ");
}
