import { fetchDocument } from "../fetch-document.ts";
import type { NodeContext } from "../node-context.ts";
import { maxFetches } from "./drain-inbox.ts";
import { listWaiting, setWaiting } from "./inbox-store.ts";
import { isRefusal, storeFetched } from "./store-fetched.ts";

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
  await node.transaction(async (tx) => {
    const problem = fetched.ok ? await store(node, tx, fetched.document, waiting) : fetched.reason;
    const passing = !fetched.ok && fetched.passing;
    for (const { seq, fetches } of waiting) {
      const tried = fetches + 1;
      if (problem === undefined) await setWaiting(tx.db, seq, { state: "new", note: null, fetches: tried });
      else if (passing && tried < maxFetches) {
        const due = tx.now + (waits[fetches] ?? 720) * 60_000;
        await setWaiting(tx.db, seq, { fetches: tried, due_at: due });
      } else await setWaiting(tx.db, seq, { state: "refused", body: "", note: `cannot be had: ${iri}: ${problem}` });
    }
    if (problem !== undefined) node.log.warn({ iri, reason: problem }, "document not fetched");
  });
}

/** Undefined when it is stored, else why it is not. */
async function store(
  node: NodeContext,
  tx: Parameters<typeof storeFetched>[1],
  document: Parameters<typeof storeFetched>[2]["document"],
  waiting: readonly Waiting[],
): Promise<string | undefined> {
  try {
    await storeFetched(node, tx, { document, relayedBy: waiting[0]?.signer });
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}
