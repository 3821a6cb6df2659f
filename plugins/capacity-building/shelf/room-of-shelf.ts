import { type Announce, type FactType, later } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import type { Room } from "../room.ts";
import { travels } from "../travel/travels.ts";
import type { ShelfPlace } from "./places.ts";
import type { Shelf } from "./shelf.ts";

const { countItems } = later(() => import("./item-store.ts"));

type Announces = { readonly [F in FactType]?: Announce<CapacityCtx, CapacityTables, F> };
type Parts = Required<Pick<Room, "kinds" | "announces" | "exports" | "metrics" | "feeds">>;

interface OfShelf {
  /** Its fields and all that follows from them. */
  load(): Promise<Shelf>;
  table: string;
  help: string;
}

/** What a shelf is to other sites and to readers of feeds and tables: the same for each. */
export function roomOfShelf(place: ShelfPlace, { load, table, help }: OfShelf): Parts {
  const { id, kind, fallback, at } = place;
  const page = { subject: `capacity-${id}`, path: (item: string) => `${at}/${item}` };
  const told = later(async () => (await import("./announce-item.ts")).announcesOf(await load()));
  const open = later(async () => (await import("./open-items.ts")).openItemsOf(await load()));
  const announces: Announces = {
    [`capacity-${id}.published`]: told.published,
    [`capacity-${id}.revised`]: told.revised,
    [`capacity-${id}.withdrawn`]: told.withdrawn,
  };
  const title = `${id}.feed`;
  return {
    kinds: {
      [kind]: travels({ fallback, page }, async () => (await import("./receive-item.ts")).kindOf(await load())),
    },
    announces,
    exports: { [table]: { openData: true, licence: "CC0-1.0", rows: open.rows } },
    metrics: { [table]: { unit: "count", help, read: (ctx) => countItems(ctx.db, place, "published") } },
    feeds: [
      { at: `${at}.csv`, type: "text/csv", title: `${id}.csv`, render: open.csv },
      {
        ...{ at: `${at}.atom`, type: "application/atom+xml", title },
        render: (ctx, request) => open.atom(ctx, request, { at, title }),
      },
    ],
  };
}
