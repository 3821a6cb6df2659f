import type { JsonObject } from "../../kit/index.ts";
import { idOf, idsOf, isWireObject } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { isLocalIri } from "../engine/ownership.ts";
import { isPublicDoc, type StoredObject } from "../engine/stored.ts";
import type { Incoming } from "../kind.ts";
import type { NodeContext } from "../node-context.ts";
import { verifyProofOf } from "../proof-of-owner.ts";
import { publish } from "../publish/publish.ts";
import { type HeldItem, readHeldObject } from "./read-held.ts";

/** `taken`: here again, or newer than it was; `withdrawn`: gone here too; `refused`: not proved to be our own word. */
export type Fate = "taken" | "withdrawn" | "refused" | "known";

/** True for what was erased here, whatever a backup or a peer says. */
export type IsErased = (iri: string) => Promise<boolean>;

interface Given {
  peer: string;
  item: HeldItem;
  /** As we have it. */
  stored: StoredObject | undefined;
  isErased: IsErased;
}

/** What becomes of one thing of ours that a peer holds. Only our own proof counts, never the peer's word. */
export async function takeItem(node: NodeContext, given: Given): Promise<Fate> {
  const { peer, item, stored, isErased } = given;
  if (!isLocalIri(node.origin, item.id)) return "refused";
  if (stored?.type === "Tombstone" || (await isErased(item.id))) return "known";
  const gone = item.type === "Tombstone";
  if (gone ? !stored : stored && !isNewer(item.updated, stored)) return "known";
  const copy = await readHeldObject(node, peer, item.id);
  if (!copy || !isWireObject(copy) || copy.id !== item.id || !(await isOurWord(node, copy))) return "refused";
  if (copy.type === "Tombstone") return stored ? withdrawAgain(node, stored) : "known";
  const updated = Date.parse(String(copy["updated"] ?? copy["published"]));
  if (stored && !isNewer(updated, stored)) return "known";
  return keep(node, { copy, updated, known: stored !== undefined });
}

function isNewer(updated: number | undefined, { updated: ours = 0 }: StoredObject): boolean {
  // The wire has whole seconds, and what was made in the same one is the same.
  return updated !== undefined && Math.floor(updated / 1000) > Math.floor(ours / 1000);
}

async function isOurWord({ store, actors, clock }: NodeContext, copy: JsonObject): Promise<boolean> {
  const owner = idOf(copy["attributedTo"]) ?? actors.initiative;
  if (owner !== actors.initiative) return false;
  const [actor] = await loadObjects(store.db, store.dialect, [owner]);
  return actor !== undefined && verifyProofOf(copy, actor.wire, clock.now());
}

async function keep(
  node: NodeContext,
  { copy, updated, known }: { copy: JsonObject & { id: string; type: string }; updated: number; known: boolean },
): Promise<Fate> {
  const { proof: _, to: __, cc: ___, ...object } = copy;
  const said = { ...object, id: copy.id, type: copy.type };
  const kind = node.kinds.of(said);
  if (!kind?.reclaim) return "refused";
  const incoming: Incoming = { iri: copy.id, origin: node.origin, owner: node.actors.initiative, object: said };
  return node.transaction(async (tx) => {
    const kept = await kind.reclaim?.(tx, incoming);
    if (!kept) return "refused";
    const verb = known ? "Update" : "Create";
    // Told again to everybody: to those who have it that changes nothing, and newcomers find it in the outbox.
    await publish(node, tx, { verb, object: said, audience: "public", revision: `taken back ${updated}` });
    return "taken";
  });
}

async function withdrawAgain(node: NodeContext, stored: StoredObject): Promise<Fate> {
  const { id: iri, wire } = stored;
  await node.transaction(async (tx) => {
    await node.kinds.of(wire)?.recall?.(tx, { iri, origin: node.origin, owner: node.actors.initiative });
    const object = { id: iri, type: stored.type };
    // Of what was for some only they are told.
    const to = idsOf(wire["to"]);
    const audience = isPublicDoc(stored.doc) || to.length === 0 ? "public" : { actors: to };
    await publish(node, tx, { verb: "Delete", object, audience, revision: "withdrawn before the restore" });
  });
  return "withdrawn";
}
