import { originOf } from "../../kit/index.ts";
import { findBackfill, startBackfill } from "../backfill/backfill-store.ts";
import { listPeers } from "../follow/list-peers.ts";
import type { NodeContext } from "../node-context.ts";
import { listEntries } from "../registry/registry-store.ts";
import { listReconciliations, startTakeBack } from "./reconcile-store.ts";
import type { Reconciliation } from "./reconciliation.ts";

/** Nothing verified for so long: perhaps what it said did not reach us. */
export const silentFor = 3 * 86_400_000;

/**
 * Asks everybody whom this node exchanges with for both halves of what it may have lost: what they published, and what they hold of
 * ours. Only jobs are made here. Returns how many are asked.
 */
export async function reconcile(node: NodeContext): Promise<{ peers: number }> {
  const peers = await listPeers(node);
  const recognised = (await listEntries(node.store.db)).filter(({ status }) => status === "recognised");
  const read = peers.filter(({ following }) => following === "accepted").map(({ actor }) => actor);
  const known = peers.filter(({ following, follower }) => following === "accepted" || follower === "accepted");
  const holders = new Set([...known.map(({ actor }) => actor), ...recognised.map(({ actor }) => actor)]);
  const asked = [...holders].filter((actor) => originOf(actor) !== node.origin);
  await node.transaction(async (tx) => {
    for (const actor of asked) await startTakeBack(tx, actor);
    for (const actor of read) await startBackfill(tx, actor, { whole: true });
  });
  return { peers: asked.length };
}

/** By the clock: whoever has been silent is read from the newest item back to where the last walk began. */
export async function readSilentPeers(node: NodeContext): Promise<void> {
  const before = node.clock.now() - silentFor;
  for (const { actor, following, lastReceived = 0 } of await listPeers(node)) {
    if (following !== "accepted" || lastReceived > before) continue;
    const walk = await findBackfill(node.store.db, actor);
    const ended = walk?.finished_at ?? undefined;
    if (walk && (ended === undefined || ended > before)) continue;
    await node.transaction((tx) => startBackfill(tx, actor, { toCursor: true }));
  }
}

export async function reconciliations({ store }: NodeContext): Promise<Reconciliation[]> {
  return (await listReconciliations(store.db)).map((row) => ({
    peer: row.peer,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    taken: row.taken,
    withdrawn: row.withdrawn,
    refused: row.refused,
    problem: row.error ?? undefined,
  }));
}
