import type { Announce, FactType } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables } from "../capacity-ctx.ts";
import type { Room } from "../room.ts";
import { announceItem, announceItemWithdrawal } from "./announce-item.ts";
import { countItems } from "./item-store.ts";
import { exportOf, feedsOf } from "./open-items.ts";
import { kindOf } from "./receive-item.ts";
import type { Shelf } from "./shelf.ts";

type Announces = { readonly [F in FactType]?: Announce<CapacityCtx, CapacityTables, F> };
type Parts = Required<Pick<Room, "kinds" | "announces" | "exports" | "metrics" | "feeds">>;

/** What a shelf is to other sites and to readers of feeds and tables: the same for each. */
export function roomOfShelf(shelf: Shelf, { table, help }: { table: string; help: string }): Parts {
  const announces: Announces = {
    [`capacity-${shelf.id}.published`]: announceItem(shelf, "Create"),
    [`capacity-${shelf.id}.revised`]: announceItem(shelf, "Update"),
    [`capacity-${shelf.id}.withdrawn`]: announceItemWithdrawal(shelf),
  };
  return {
    kinds: { [shelf.kind]: kindOf(shelf) },
    announces,
    exports: { [table]: exportOf(shelf) },
    metrics: { [table]: { unit: "count", help, read: (ctx) => countItems(ctx.db, shelf, "published") } },
    feeds: feedsOf(shelf),
  };
}
