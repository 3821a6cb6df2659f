import type { TodayRequest } from "@nri-commons/core/plugin";
import type { Task } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { countItems } from "./item-store.ts";
import type { ShelfPlace } from "./places.ts";

/** Drafts that wait for somebody to publish them. */
export async function draftTask(ctx: CapacityCtx, shelf: ShelfPlace, { t, person }: TodayRequest): Promise<Task[]> {
  const count = ctx.may(person, "capacity.manage") ? await countItems(ctx.db, shelf, "draft", true) : 0;
  if (count === 0) return [];
  return [{ title: t(`${shelf.id}.today`, { count }), href: `/console${shelf.at}`, urgency: "later" }];
}
