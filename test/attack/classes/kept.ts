import type { JsonObject } from "@nri-commons/core/kit";
import type { World } from "../world.ts";

/** What the node has of this id, once everything that came was carried out. */
export async function kept(world: World, id: string): Promise<JsonObject | undefined> {
  await world.settle();
  const { db } = world.node.store;
  const row = await db.selectFrom("ap_objects").select("doc").where("id", "=", id).executeTakeFirst();
  return row && JSON.parse(row.doc);
}

export async function isKept(world: World, id: string): Promise<boolean> {
  return (await kept(world, id)) !== undefined;
}

/** True when the gate let this activity in. */
export async function isLetIn(world: World, id: string): Promise<boolean> {
  const { db } = world.node.store;
  return (await db.selectFrom("ap_inbox").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}
