import { isJsonObject } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";

/**
 * What was withdrawn leaves the node no more: what still waits to be sent about it is dropped, and the activities that
 * carried it keep only its id.
 */
export async function forgetPublished(db: Db, object: string): Promise<void> {
  await db
    .deleteFrom("ap_deliveries")
    .where("object", "=", object)
    .where("state", "in", ["waiting", "retrying", "held", "dead"])
    .execute();
  const rows = await db
    .selectFrom("ap_activities")
    .select(["id", "doc"])
    .where("object", "=", object)
    .where("local", "=", 1)
    .where("type", "in", ["Create", "Update"])
    .execute();
  for (const { id, doc } of rows) {
    const wire: unknown = JSON.parse(doc);
    if (!isJsonObject(wire) || !isJsonObject(wire["object"])) continue;
    const slim = JSON.stringify({ ...wire, object });
    await db.updateTable("ap_activities").set({ doc: slim }).where("id", "=", id).execute();
  }
}
