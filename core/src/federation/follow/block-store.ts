import { sql } from "kysely";
import { moderation } from "../../content/index.ts";
import type { Db } from "../../store/index.ts";

/** Hosts from which nothing is taken and to which nothing is sent: blocked by the operator, or suspended by moderators. */
export async function listBlocks(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("ap_blocks").select("origin").execute();
  return new Set([...rows.map(({ origin }) => origin), ...(await moderation.suspendedOrigins(db))]);
}

/** The same as a subquery. */
export const blockedOrigins = sql`(select origin from ap_blocks
  union all select target from content_measure where action = 'suspend')`;

export async function addBlock(db: Db, origin: string, now: number): Promise<void> {
  await db
    .insertInto("ap_blocks")
    .values({ origin, since: now })
    .onConflict((conflict) => conflict.column("origin").doNothing())
    .execute();
}

export async function removeBlock(db: Db, origin: string): Promise<void> {
  await db.deleteFrom("ap_blocks").where("origin", "=", origin).execute();
}
