import type { JobHandler } from "../../jobs/index.ts";
import { idOf } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { fetchDocument } from "../fetch-document.ts";
import { storeAdmitted } from "../inbox/inbox-store.ts";
import type { NodeContext } from "../node-context.ts";
import { type HeldPage, NotHeld, readHeld, readHeldPage } from "./read-held.ts";
import { findReconciliation, saveReconciliation, takeBackJob } from "./reconcile-store.ts";
import { type Fate, type IsErased, takeItem } from "./take-item.ts";

export const pagesPerRun = 20;
export const itemsPerRun = 500;

export interface TakeBackDeps {
  isErased: IsErased;
  /** Something came into the inbox. */
  received(): void;
  /** Something may have to be delivered. */
  wake(): void;
}

/** Asks one peer what it holds of ours, and takes back what only it knows; bounded, and the next run goes on where it ended. */
export function takeBack(node: NodeContext, deps: TakeBackDeps): JobHandler {
  return async ({ payload }, { signal }) => {
    const peer = String(payload["peer"]);
    const walk = await findReconciliation(node.store.db, peer);
    if (!walk || walk.finished_at !== null) return;
    try {
      let url: string | undefined = walk.next ?? (await begin(node, peer, deps));
      let items = 0;
      for (let pages = 0; url !== undefined && pages < pagesPerRun && items < itemsPerRun; pages++) {
        if (signal.aborted) return;
        const page: HeldPage = await readHeldPage(node, url);
        items += page.items.length;
        await takePage(node, { peer, page, deps });
        url = page.next;
      }
      if (url === undefined) return;
      await node.transaction((tx) => tx.enqueue({ kind: takeBackJob, payload: { peer }, key: `${peer} ${url}` }));
    } catch (error) {
      if (!(error instanceof NotHeld)) throw error;
      const finished = { finished_at: node.clock.now(), error: error.message };
      await node.transaction((tx) => saveReconciliation(tx.db, peer, finished));
    }
  };
}

async function takePage(
  node: NodeContext,
  { peer, page, deps }: { peer: string; page: HeldPage; deps: TakeBackDeps },
): Promise<void> {
  const count: Record<Fate, number> = { taken: 0, withdrawn: 0, refused: 0, known: 0 };
  const local = await loadObjects(
    node.store.db,
    node.store.dialect,
    page.items.map(({ id }) => id),
  );
  const known = new Map(local.map((stored) => [stored.id, stored]));
  for (const item of page.items) {
    const fate = await takeItem(node, { peer, item, stored: known.get(item.id), isErased: deps.isErased });
    count[fate]++;
    if (fate === "refused") node.log.warn({ peer, iri: item.id }, "a copy of ours was not taken back");
  }
  await node.transaction(async ({ db, now }) => {
    const before = await findReconciliation(db, peer);
    await saveReconciliation(db, peer, {
      next: page.next ?? null,
      finished_at: page.next === undefined ? now : null,
      taken: (before?.taken ?? 0) + count.taken,
      withdrawn: (before?.withdrawn ?? 0) + count.withdrawn,
      refused: (before?.refused ?? 0) + count.refused,
    });
  });
  if (count.taken + count.withdrawn > 0) deps.wake();
}

/** The first page; before it the Follows that came after the backup, each from its own origin, as if they had just come. */
async function begin(node: NodeContext, peer: string, { received }: TakeBackDeps): Promise<string> {
  const { first, follows } = await readHeld(node, peer);
  for (const id of follows) {
    const row = await node.store.db.selectFrom("ap_activities").select("id").where("id", "=", id).executeTakeFirst();
    if (row) continue;
    const fetched = await fetchDocument(node, id);
    if (!fetched.ok || fetched.document.type !== "Follow" || idOf(fetched.document["actor"]) !== peer) continue;
    const admitted = { id, signer: peer, body: JSON.stringify(fetched.document) };
    await storeAdmitted(node.store, [admitted], node.clock.now());
    received();
  }
  return first;
}
