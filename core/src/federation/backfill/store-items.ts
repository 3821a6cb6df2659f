import type { Tx } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idOf, isWireObject } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import { activityTypes } from "../engine/terms.ts";
import { fetchDocument } from "../fetch-document.ts";
import { storeDocuments } from "../inbox/store-fetched.ts";
import type { NodeContext } from "../node-context.ts";
import { verifyProofOf } from "../proof-of-owner.ts";

/**
 * The objects that one page of an outbox brings: whole ones of its own origin, those of others with their owner's proof,
 * and what is only named is fetched from where it is. The result stores them in a transaction; nothing is fetched in it.
 */
export async function storeItems(
  node: NodeContext,
  actor: string,
  items: readonly unknown[],
): Promise<(tx: Tx) => Promise<void>> {
  const documents: WireObject[] = [];
  const named: string[] = [];
  for (const item of items) {
    const object = objectOf(item, actor);
    if (object === undefined) continue;
    if (isWireObject(object) && (await isBelievable(node, object, actor))) documents.push(object);
    else named.push(idOf(object) ?? "");
  }
  const relayedBy = new Map<string, string>();
  for (const id of await unknownOf(node, named)) {
    const fetched = await fetchDocument(node, id);
    if (fetched.ok && fetched.document.type !== "Tombstone") documents.push(fetched.document);
    else if (!fetched.ok) node.log.warn({ iri: id, reason: fetched.reason }, "document not fetched");
  }
  for (const { id } of documents) if (originOf(id) !== originOf(actor)) relayedBy.set(id, actor);
  return (tx) => storeDocuments(node, tx, documents, relayedBy);
}

/** What a Create, Update, Announce or (Hubzilla) Invite by this actor is about; undefined for everything else. */
function objectOf(item: unknown, actor: string): unknown {
  if (typeof item === "string") return originOf(item) === originOf(actor) ? item : undefined;
  if (!isWireObject(item)) return undefined;
  if (!activityTypes.has(item.type)) return item;
  if (!["Create", "Update", "Announce", "Invite"].includes(item.type) || idOf(item["actor"]) !== actor)
    return undefined;
  const { object } = item;
  return isWireObject(object) && activityTypes.has(object.type) ? object["object"] : object;
}

async function isBelievable(node: NodeContext, object: WireObject, actor: string): Promise<boolean> {
  if (object.type === "Tombstone" || node.isBlocked(object.id)) return false;
  if (originOf(object.id) === originOf(actor)) return true;
  const owner = idOf(object["attributedTo"]);
  if (owner === undefined || originOf(owner) !== originOf(object.id)) return false;
  const [stored] = await loadObjects(node.store.db, node.store.dialect, [owner]);
  return stored !== undefined && verifyProofOf(object, stored.wire, node.clock.now());
}

async function unknownOf(node: NodeContext, ids: readonly string[]): Promise<string[]> {
  const remote = [...new Set(ids)].filter((id) => originOf(id) !== "" && originOf(id) !== node.origin);
  const known = await loadObjects(node.store.db, node.store.dialect, remote);
  const knownIds = new Set(known.map(({ id }) => id));
  return remote.filter((id) => !knownIds.has(id));
}
