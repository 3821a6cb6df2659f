import type { Tx } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idOf, isWireObject } from "../document.ts";
import { documentClass } from "../engine/context-class.ts";
import type { Engine } from "../engine/engine.ts";
import { NotOwner } from "../engine/ownership.ts";
import { toDoc } from "../engine/stored.ts";
import { activityTypes, actorTypes } from "../engine/terms.ts";
import type { Change } from "../engine/unit-of-work.ts";
import type { NodeContext } from "../node-context.ts";
import { ActRefused } from "./act.ts";
import { isActor, lastChanges, projectChange } from "./project-changes.ts";

interface Given {
  document: WireObject;
  relayedBy?: string | undefined;
}

/** Keeps a document that was fetched from its own origin, and shows it unless it is somebody's profile. */
export async function storeFetched(node: NodeContext, tx: Tx, given: Given): Promise<void> {
  const changes = await node.engines.use(tx.db, (engine) => put(engine, given));
  await show(node, tx, changes);
}

/** Many at once; what claims to be somebody else's, or cannot be read, is left out. */
export async function storeDocuments(
  node: NodeContext,
  tx: Tx,
  documents: readonly WireObject[],
  relayedBy: ReadonlyMap<string, string>,
): Promise<void> {
  const changes = await node.engines.use(tx.db, async (engine) => {
    const all: Change[] = [];
    const ids = documents.map(({ id }) => id);
    await engine.unit.prefetch(ids, []);
    for (const document of documents) {
      try {
        all.push(...(await put(engine, { document, relayedBy: relayedBy.get(document.id) })));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        engine.unit.undoAct();
        node.log.warn({ iri: document.id, reason: error.message }, "document not taken");
      }
    }
    return all;
  });
  await show(node, tx, changes);
}

/** All are thrown before anything is written; a document on which the engine stumbles must not hold up all others. */
function isRefusal(error: unknown): error is Error {
  return error instanceof ActRefused || error instanceof NotOwner || error instanceof TypeError;
}

async function put({ unit, store }: Engine, { document, relayedBy }: Given): Promise<Change[]> {
  if (documentClass(document) === "refuse") throw new ActRefused("its context redefines terms");
  const owner = actorTypes.has(document.type)
    ? document.id
    : (idOf(document["attributedTo"]) ?? idOf(document["actor"]) ?? document.id);
  unit.startAct({ origin: originOf(document.id), actor: owner, local: false });
  unit.relayedBy = relayedBy;
  unit.wires.set(document.id, document);
  if (activityTypes.has(document.type)) {
    await store.saveActivity(toDoc(document));
    const { object } = document;
    if (isWireObject(object) && originOf(object.id) === originOf(document.id)) {
      unit.wires.set(object.id, object);
      await store.saveObject(toDoc(object));
    }
  } else await store.updateObject(toDoc(document), owner, true);
  return [...unit.changed];
}

async function show(node: NodeContext, tx: Tx, changes: readonly Change[]): Promise<void> {
  for (const change of lastChanges(changes)) if (!isActor(change.after)) await projectChange(tx, node.kinds, change);
}
