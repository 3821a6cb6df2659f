import type { Db } from "../../store/index.ts";

/** A signature counts for five minutes on both sides of its time: no copy of anything older can be sent again. */
const replayable = 10 * 60 * 1000;
const most = 50_000;

/** The ids of what came lately: a process that has just started knows no copy otherwise. */
export async function recentIds(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom(db.selectFrom("ap_inbox").select(["id", "received_at"]).orderBy("seq", "desc").limit(most).as("latest"))
    .select("id")
    .where("received_at", ">=", now - replayable)
    .execute();
  return rows.map(({ id }) => id);
}
