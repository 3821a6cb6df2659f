import type { JobKind, Tx } from "../../jobs/index.ts";
import { queueDeliveries } from "../delivery/delivery-store.ts";
import type { Engine } from "../engine/engine.ts";
import { loadActivities, loadObjects } from "../engine/load-stored.ts";
import { isLocalIri } from "../engine/ownership.ts";
import { inboxesOf, toDoc } from "../engine/stored.ts";
import { fetchDocument } from "../fetch-document.ts";
import { storeFetched } from "../inbox/store-fetched.ts";
import type { NodeContext } from "../node-context.ts";

export const deliverToUnknownJob = "deliver-to-unknown";
const [minute, hour] = [60_000, 3_600_000];

interface Said {
  activity: string;
  object: string;
  actors: readonly string[];
}

/** Whoever is addressed by name but was never met here has no inbox yet: it is read first, by a job. */
export async function deliverToUnknown(node: NodeContext, tx: Tx, engine: Engine, said: Said): Promise<void> {
  const { activity, object } = said;
  await engine.unit.prefetch(said.actors, []);
  for (const actor of said.actors) {
    if (isLocalIri(node.origin, actor) || (await engine.unit.object(actor))) continue;
    await tx.enqueue({ kind: deliverToUnknownJob, payload: { activity, object, actor }, key: `${activity} ${actor}` });
  }
}

/** Reads the actor from its own origin, then its delivery goes the way of all others; for as long as a delivery would be tried. */
export function readAndDeliver(node: NodeContext, wake: () => void): JobKind {
  return {
    maxAttempts: 60,
    retryDelays: [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 12 * hour],
    run: async ({ payload }, { completeIn }) => {
      const [activity, object, actor] = [payload["activity"], payload["object"], payload["actor"]].map(String);
      if (activity === undefined || object === undefined || actor === undefined) return;
      const fetched = await fetchDocument(node, actor);
      if (!fetched.ok) {
        if (fetched.passing) throw new Error(`${actor} cannot be read: ${fetched.reason}`);
        return node.log.error({ activity, actor, reason: fetched.reason }, "nobody to deliver to");
      }
      await node.transaction(async (tx) => {
        await storeFetched(node, tx, { document: fetched.document });
        const { inbox } = inboxesOf(toDoc(fetched.document));
        if (inbox !== null && (await isStillSaid(node, tx, { activity, object }))) {
          const outgoing = { activity, actor: node.actors.initiative, object, inboxes: [inbox] };
          await queueDeliveries({ db: tx.db, dialect: node.store.dialect }, [outgoing], tx.now);
        }
        await completeIn(tx);
      });
      wake();
    },
  };
}

/** False when it was taken back meanwhile; the Delete itself always goes. */
async function isStillSaid(
  { store }: NodeContext,
  { db }: Tx,
  { activity, object }: { activity: string; object: string },
): Promise<boolean> {
  const [said] = await loadActivities(db, store.dialect, [activity]);
  const [about] = await loadObjects(db, store.dialect, [object]);
  return said !== undefined && (about?.type !== "Tombstone" || said.doc.type === "Delete");
}
