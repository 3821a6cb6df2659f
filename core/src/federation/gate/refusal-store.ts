import type { Db } from "../../store/index.ts";

/** How often something was refused for one reason within one hour. */
export interface RefusalRow {
  /** Milliseconds: when the hour began. */
  hour: number;
  reason: string;
  /** The origin that the request claimed; "" without one, "*" for those beyond what an hour has rows for. */
  peer: string;
  /** The last key id that was claimed. */
  key_id: string | null;
  count: number;
  last_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_refusals: RefusalRow;
  }
}

export const maxRefusalRows = 5_000;
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Adds to what is there. */
export async function addRefusals(db: Db, rows: readonly RefusalRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("ap_refusals")
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(["hour", "reason", "peer"]).doUpdateSet((set) => ({
        count: set("ap_refusals.count", "+", set.ref("excluded.count")),
        key_id: set.fn.coalesce("excluded.key_id", "ap_refusals.key_id"),
        last_at: set.ref("excluded.last_at"),
      })),
    )
    .execute();
}

/** The newest first. */
export function listRefusals(db: Db, { since, limit }: { since: number; limit: number }): Promise<RefusalRow[]> {
  return db
    .selectFrom("ap_refusals")
    .selectAll()
    .where("last_at", ">=", since)
    .orderBy("last_at", "desc")
    .orderBy("reason")
    .orderBy("peer")
    .limit(limit)
    .execute();
}

/** Nothing older than 30 days, and never more than `maxRefusalRows`: whole hours go, the oldest first. */
export async function pruneRefusals(db: Db, now: number): Promise<void> {
  const beyond = await db
    .selectFrom("ap_refusals")
    .select("hour")
    .orderBy("hour", "desc")
    .offset(maxRefusalRows)
    .limit(1)
    .executeTakeFirst();
  const before = Math.max(now - keptMs, beyond === undefined ? 0 : beyond.hour + 1);
  await db.deleteFrom("ap_refusals").where("hour", "<", before).execute();
}
