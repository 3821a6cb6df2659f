import { deriveId, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addItem, publishItem } from "./change-item.ts";
import { findItemRow } from "./item-store.ts";
import { fromItemWire } from "./item-wire.ts";
import type { Shelf } from "./shelf.ts";

interface Asked {
  /** Each `{ key, resource: … }`: the thing as it goes over the wire, `title` by language, under the name of its shelf. */
  items: readonly JsonObject[];
  publish: boolean;
}

/** Those items of a file that belong on this shelf; what is there already by its key is left as it is. */
export async function importItems(ctx: CapacityCtx, shelf: Shelf, { items, publish }: Asked) {
  const problems: string[] = [];
  let read = 0;
  for (const item of items) {
    const thing = item[shelf.id];
    if (!isJsonObject(thing)) continue;
    const key = String(item["key"] ?? thing["id"] ?? "");
    const { title, sample } = thing;
    const said = fromItemWire(shelf, {
      ...thing,
      ...(isJsonObject(title) && { nameMap: title }),
      ...(sample === true && { "nri:sample": true }),
    });
    if (key === "" || said === undefined) {
      problems.push(`${key || "?"}: give a key and what is needed: ${neededOf(shelf)}`);
      continue;
    }
    const id = importedId(shelf, key);
    const known = await findItemRow(ctx.db, id);
    if (known === undefined) await addItem(ctx, shelf, { doc: said.doc, sample: said.sample, id });
    if (publish && (known?.state ?? "draft") === "draft") await publishItem(ctx, shelf, id);
    read += 1;
  }
  return { read, problems };
}

/** By which the item of a file is known again. */
function importedId(shelf: Pick<Shelf, "id">, key: string): string {
  return deriveId("imported capacity item", shelf.id, key);
}

function neededOf(shelf: Shelf): string {
  const names = Object.entries(shelf.fields).filter(([, field]) => field.needed);
  return names.map(([name]) => name).join(", ");
}
