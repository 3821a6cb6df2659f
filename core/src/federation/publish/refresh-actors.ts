import type { PublicKeys } from "../../identity/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { isJsonObject } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { initiativeDocument, relayDocument } from "../documents/actor-document.ts";
import { toDoc } from "../engine/stored.ts";
import { publicIri } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { actorName, keyIdOf } from "../sign-as.ts";
import { activityIri, sinceRestore } from "./activity-id.ts";
import { localProof, sendActivity, toInstant } from "./send-activity.ts";

/** Brings our two actor documents up to date; whoever follows them is told of a change, of new keys too. */
export async function refreshActors(node: NodeContext): Promise<void> {
  for (const id of Object.values(node.actors)) {
    if (await needsRefresh(node, id)) await node.transaction((tx) => refreshActor(node, tx, id));
  }
}

async function needsRefresh(node: NodeContext, id: string): Promise<boolean> {
  const before = await storedActor(node.store.db, id);
  return before === undefined || (await changedDocument(node, id, before)) !== undefined;
}

async function refreshActor(node: NodeContext, tx: Tx, id: string): Promise<void> {
  const before = await storedActor(tx.db, id);
  const document = await changedDocument(node, id, before, tx);
  if (!document) return;
  await node.engines.use(tx.db, async (engine) => {
    const { unit, store } = engine;
    unit.startAct(localProof(id));
    const whole = before ? { ...document, updated: toInstant(tx.now) } : document;
    unit.wires.set(id, whole);
    await store.updateObject(toDoc(whole), id, true);
    if (!before) return;
    // With its time: a profile that returns to what it once was is told again.
    const activity = activityIri(node.origin, "Update", id, JSON.stringify(whole), ...sinceRestore(node));
    const to = [publicIri];
    await sendActivity(engine, {
      id: activity,
      type: "Update",
      actor: id,
      to,
      cc: [`${id}/followers`, ...registryOf(node, id)],
      object: whole,
      now: tx.now,
    });
  });
}

/** The registry that we use is told even where it does not follow us yet. */
function registryOf({ actors, facts: { registry, keepsRegistry } }: NodeContext, id: string): string[] {
  return id === actors.initiative && registry !== undefined && !keepsRegistry ? [registry] : [];
}

/** The document as it should be; undefined when it is so already. */
async function changedDocument(
  node: NodeContext,
  id: string,
  before: WireObject | undefined,
  tx?: Tx,
): Promise<WireObject | undefined> {
  const keys = keysAs(id, await node.identity.publicKeys(actorName(id), tx?.db));
  const published = typeof before?.["published"] === "string" ? before["published"] : toInstant(node.clock.now());
  const facts = { ...node.facts, keys, published };
  const document = id === node.actors.relay ? relayDocument(facts) : initiativeDocument(facts);
  if (!before) return document;
  const { updated: _, ...same } = before;
  return JSON.stringify(same) === JSON.stringify(document) ? undefined : document;
}

/** Under a former address the same keys go by that address. */
function keysAs(id: string, { publicKey, assertionMethod }: PublicKeys): PublicKeys {
  return {
    publicKey: { ...publicKey, id: keyIdOf(id, publicKey.id), owner: id },
    assertionMethod: assertionMethod.map((key) => ({ ...key, id: keyIdOf(id, key.id), controller: id })),
  };
}

async function storedActor(db: Tx["db"], id: string): Promise<WireObject | undefined> {
  const row = await db.selectFrom("ap_objects").select("doc").where("id", "=", id).executeTakeFirst();
  const wire: unknown = row && JSON.parse(row.doc);
  if (!isJsonObject(wire) || typeof wire["type"] !== "string") return undefined;
  return { ...wire, id, type: wire["type"] };
}
