import { createHash } from "node:crypto";
import type { Store } from "../../store/index.ts";

/** What a database holds of the fediverse, without numbers, keys and instants that another run gives differently. */
export async function contentsOf({ db }: Store) {
  const objects = await db.selectFrom("ap_objects").select(["id", "type", "owner", "doc"]).orderBy("id").execute();
  const collections = await db
    .selectFrom("ap_collections as c")
    .innerJoin("ap_activities as a", "a.seq", "c.seq")
    .select(["c.collection", "a.id"])
    .orderBy("c.collection")
    .orderBy("a.id")
    .execute();
  return {
    objects: objects.map((row) => ({ ...row, doc: settled(row.doc) })),
    activities: await db.selectFrom("ap_activities").select(["id", "type", "actor", "object"]).orderBy("id").execute(),
    collections,
    deliveries: await db
      .selectFrom("ap_deliveries")
      .select(["activity", "inbox"])
      .orderBy("activity")
      .orderBy("inbox")
      .execute(),
    shown: await db.selectFrom("shown_event").selectAll().orderBy("iri").execute(),
  };
}

export async function hashOf(store: Store): Promise<string> {
  return createHash("sha256")
    .update(JSON.stringify(await contentsOf(store)))
    .digest("hex");
}

const different = new Set(["deleted", "proofValue", "publicKeyMultibase", "publicKeyPem"]);

function settled(doc: string): unknown {
  return JSON.parse(doc, (key, value) => (different.has(key) ? "…" : value));
}
