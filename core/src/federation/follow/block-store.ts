import { moderation } from "../../content/index.ts";
import { createHostSet, type HostSet, hostOf } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";

/**
 * Hosts from which nothing is taken and to which nothing is sent, with all their ports and what is below them: blocked by the operator,
 * or suspended by moderators.
 */
export async function listBlocks(db: Db): Promise<HostSet> {
  const rows = await readBlocks(db);
  return createHostSet([...rows.map(({ origin }) => origin), ...(await moderation.suspendedSites(db))]);
}

/** Those of the operator. */
export function readBlocks(db: Db): Promise<{ origin: string; since: number }[]> {
  return db.selectFrom("ap_blocks").selectAll().orderBy("origin").execute();
}

export async function addBlock(db: Db, origin: string, now: number): Promise<void> {
  await db
    .insertInto("ap_blocks")
    .values({ origin, since: now })
    .onConflict((conflict) => conflict.column("origin").doNothing())
    .execute();
}

/** However it was written when it was blocked; false when it was not. */
export async function removeBlock(db: Db, given: string): Promise<boolean> {
  const blocks = await readBlocks(db);
  const meant = blocks.filter(({ origin }) => origin === given || hostOf(origin) === hostOf(given));
  for (const { origin } of meant) await db.deleteFrom("ap_blocks").where("origin", "=", origin).execute();
  return meant.length > 0;
}
