import type { Tx } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idOf, isWireObject } from "../document.ts";
import { documentClass } from "../engine/context-class.ts";
import { toDoc } from "../engine/stored.ts";
import { activityTypes, actorTypes } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { ActRefused } from "./act.ts";
import { isActor, lastChanges, projectChange } from "./project-changes.ts";

/** Keeps a document that was fetched from its own origin, and shows it unless it is somebody's profile. */
export async function storeFetched(
  node: NodeContext,
  tx: Tx,
  { document, relayedBy }: { document: WireObject; relayedBy?: string | undefined },
): Promise<void> {
  const changes = await node.engines.use(tx.db, async ({ unit, store }) => {
    if (documentClass(document) === "refuse") throw new ActRefused("its context redefines terms");
    const owner = actorTypes.has(document.type)
      ? document.id
      : (idOf(document["attributedTo"]) ?? idOf(document["actor"]) ?? document.id);
    unit.startAct({ origin: originOf(document.id), actor: owner, local: false });
    unit.relayedBy = relayedBy;
    unit.wires.set(document.id, document);
    if (!activityTypes.has(document.type)) await store.updateObject(toDoc(document), owner, true);
    else {
      await store.saveActivity(toDoc(document));
      const { object } = document;
      if (isWireObject(object) && originOf(object.id) === originOf(document.id)) {
        unit.wires.set(object.id, object);
        await store.saveObject(toDoc(object));
      }
    }
    return [...unit.changed];
  });
  for (const change of lastChanges(changes)) if (!isActor(change.after)) await projectChange(tx, node.kinds, change);
}
