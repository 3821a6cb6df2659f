import type { Tx } from "../../jobs/index.ts";
import type { NodeContext } from "../node-context.ts";
import { lastChanges, projectChanges } from "./project-changes.ts";

/**
 * A restore brought back what its owner had asked us to erase: it becomes a Tombstone again, and whoever keeps it lets go of it.
 * The owner's proof was given when it was erased the first time.
 */
export async function eraseAgain(node: NodeContext, tx: Tx, iri: string): Promise<void> {
  const changes = await node.engines.use(tx.db, async (engine) => {
    const { unit, store, apex } = engine;
    const stored = await unit.object(iri);
    if (!stored || stored.local || stored.type === "Tombstone") return [];
    const { origin, owner } = stored;
    unit.startAct({ origin, actor: owner, local: false });
    await store.updateObject(await apex.buildTombstone({ id: iri }), owner, true);
    return lastChanges(unit.changed);
  });
  await projectChanges(tx, node.kinds, changes);
}
