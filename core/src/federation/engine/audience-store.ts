import { sql } from "kysely";
import type { Db, Dialect } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";

/** Distinct inboxes, shared ones preferred, of the remote followers in these collections. */
export async function inboxesOfFollowers(db: Db, dialect: Dialect, collections: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("ap_collections as c")
    .innerJoin("ap_activities as a", "a.seq", "c.seq")
    .innerJoin("ap_objects as o", "o.id", "a.actor")
    .select(sql<string | null>`coalesce(o.shared_inbox, o.inbox)`.as("inbox"))
    .distinct()
    .where("c.collection", "in", jsonTexts(dialect, collections))
    .where("o.local", "=", 0)
    .execute();
  return rows.flatMap(({ inbox }) => inbox ?? []);
}
