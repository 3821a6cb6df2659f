import type { Tx } from "../../jobs/index.ts";
import type { Announcement } from "../announcement.ts";
import type { NodeContext } from "../node-context.ts";
import { namesUnder } from "./other-name.ts";

/**
 * Whoever has something of ours under a former name, and did not follow to the new address, learns there that it was changed
 * or taken back. Nothing new is said under former names.
 */
export async function sayUnderFormerNames(
  node: NodeContext,
  tx: Tx,
  { announcement, publish }: { announcement: Announcement; publish: Publish },
): Promise<void> {
  if (announcement.verb !== "Update" && announcement.verb !== "Delete") return;
  for (const former of node.former) {
    const object = namesUnder(announcement.object, node.origin, former.origin);
    if (await isSaid(tx, object.id)) await publish(former, tx, { ...announcement, object });
  }
}

type Publish = (node: NodeContext, tx: Tx, announcement: Announcement) => Promise<unknown>;

async function isSaid({ db }: Tx, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("ap_objects")
    .select("type")
    .where("id", "=", id)
    .where("local", "=", 1)
    .executeTakeFirst();
  return row !== undefined && row.type !== "Tombstone";
}
