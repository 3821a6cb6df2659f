import { isDatabaseTrouble } from "../../store/index.ts";
import { fetchDocument } from "../fetch-document.ts";
import type { NodeContext } from "../node-context.ts";
import { markFault } from "./fault-store.ts";
import { listWaiting, setWaiting } from "./inbox-store.ts";
import { storeFetched } from "./store-fetched.ts";
import { maxFetches, verdictOf } from "./verdict.ts";

/** Minutes between the tries for a document whose host does not answer. */
const waits = [1, 5, 30, 120, 720];

/**
 * Fetches what waiting activities need, outside any transaction, and lets them run again. Several that need the same thing
 * wait for one fetch. Returns how many were set going or given up.
 */
export async function fetchWaiting(node: NodeContext): Promise<number> {
  const now = node.clock.now();
  const rows = await listWaiting(node.store.db, now, 64);
  const byIri = new Map<string, typeof rows>();
  for (const row of rows) byIri.set(row.note ?? "", [...(byIri.get(row.note ?? "") ?? []), row]);
  await Promise.all([...byIri].map(([iri, waiting]) => fetchOne(node, iri, waiting)));
  return rows.length;
}

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];

async function fetchOne(node: NodeContext, iri: string, waiting: readonly Waiting[]): Promise<void> {
  const fetched = await fetchDocument(node, iri);
  if (!fetched.ok) return notFetched(node, { iri, waiting, reason: fetched.reason, passing: fetched.passing });
  try {
    await node.transaction(async (tx) => {
      await storeFetched(node, tx, { document: fetched.document, relayedBy: waiting[0]?.signer });
      for (const { seq, fetches } of waiting) {
        await setWaiting(tx.db, seq, { state: "new", note: null, fetches: fetches + 1 });
      }
    });
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    const verdict = verdictOf(error, { fetches: maxFetches });
    if (verdict) await notFetched(node, { iri, waiting, reason: verdict.note, passing: false });
    else await keepForLater(node, { iri, waiting, error });
  }
}

interface NotFetched {
  iri: string;
  waiting: readonly Waiting[];
  reason: string;
  passing: boolean;
}

async function notFetched(node: NodeContext, { iri, waiting, reason, passing }: NotFetched): Promise<void> {
  await node.transaction(async (tx) => {
    for (const { seq, fetches } of waiting) {
      const tried = fetches + 1;
      if (passing && tried < maxFetches) {
        const due = tx.now + (waits[fetches] ?? 720) * 60_000;
        await setWaiting(tx.db, seq, { fetches: tried, due_at: due });
      } else await setWaiting(tx.db, seq, { state: "refused", body: "", note: `cannot be had: ${iri}: ${reason}` });
    }
  });
  node.log.warn({ iri, reason }, "document not fetched");
}

/** Whoever keeps this kind failed on what came: all that waits for it is tried again as after any fault. */
async function keepForLater(
  node: NodeContext,
  { iri, waiting, error }: { iri: string; waiting: readonly Waiting[]; error: unknown },
): Promise<void> {
  const note = `${iri}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  await node.transaction(async (tx) => {
    for (const { seq, faults } of waiting) await markFault(tx.db, { seq, faults, note, topic: undefined, now: tx.now });
  });
  node.log.error({ iri, activities: waiting.map(({ id }) => id), err: error }, "fetched document failed");
}
