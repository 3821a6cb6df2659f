import type { Ids } from "../../kit/index.ts";
import { originOf } from "../../kit/index.ts";
import { type Doc, firstText, idOf } from "../document.ts";
import { countMembers } from "./load-stored.ts";
import { NotOwner } from "./ownership.ts";
import { storeChecks as checks } from "./store-checks.ts";
import { inboxesOf, type StoredActivity, type StoredObject, updatedOf } from "./stored.ts";
import { activityTypes, actorTypes } from "./terms.ts";
import type { UnitOfWork } from "./unit-of-work.ts";
import { toWire } from "./wire-form.ts";

/** A document with what the engine knows of it beside. */
export type MetaDoc = Doc & { _meta?: { collection?: string[] } };

export type ApexStore = ReturnType<typeof createApexStore>;

/** The engine's store interface over a unit of work; where the interface lets anybody write, this one asks who proved what. */
export function createApexStore(unit: UnitOfWork, ids: Ids) {
  return {
    async setup() {},
    generateId: () => ids.ulid(),

    async getObject(id: string): Promise<Doc | null> {
      const stored = await unit.object(id);
      return stored ? { ...stored.doc } : null;
    },

    /** True when new; what is known is never overwritten. */
    async saveObject(doc: Doc): Promise<boolean> {
      checks.assertMayWriteId(unit.proof, unit.deps.origin, doc.id);
      if (await unit.object(doc.id)) return false;
      unit.putObject(newObject(unit, doc));
      return true;
    },

    /** Undefined when nothing changed: a tombstone stays, an older `updated` changes nothing. */
    async updateObject(doc: Doc, _actorId: string | null, full: boolean): Promise<Doc | undefined> {
      checks.assertMayWriteId(unit.proof, unit.deps.origin, doc.id);
      const before = await unit.object(doc.id);
      if (before) checks.assertMayReplace(unit.proof, before);
      if (before && !checks.supersedes(before, doc)) return undefined;
      const stored = newObject(unit, full || !before ? doc : { ...before.doc, ...doc }, before);
      unit.putObject(stored);
      return { ...stored.doc };
    },

    async getActivity(id: unknown): Promise<MetaDoc | null> {
      const stored = typeof id === "string" ? await unit.activity(id) : undefined;
      return stored ? withMeta(stored) : null;
    },

    /** Undefined when it is known. */
    async saveActivity(doc: MetaDoc): Promise<true | undefined> {
      checks.assertMayWriteId(unit.proof, unit.deps.origin, doc.id);
      const actor = idOf(doc["actor"]) ?? "";
      if (!checks.speaksForItself(unit, actor)) throw new NotOwner(`${doc.id} claims ${actor} as its actor`);
      const before = await unit.removedOrNot(doc.id);
      if (before && !before.gone) return undefined;
      const { _meta, ...rest } = doc;
      unit.putActivity({
        id: doc.id,
        actor,
        doc: rest,
        wire: unit.wires.get(doc.id),
        collections: new Set(_meta?.collection),
        stored: before?.stored ?? new Set(),
        dirty: true,
        known: before?.known ?? false,
        gone: false,
      });
      return true;
    },

    async updateActivity(doc: MetaDoc, full: boolean): Promise<MetaDoc> {
      checks.assertMayWriteId(unit.proof, unit.deps.origin, doc.id);
      const before = await unit.activity(doc.id);
      if (!before) return doc;
      const { _meta, ...rest } = doc;
      const after = { ...before, doc: full ? rest : { ...before.doc, ...rest }, wire: undefined, dirty: true };
      unit.putActivity(after);
      return withMeta(after);
    },

    async updateActivityMeta(doc: MetaDoc, key: string, value: string, remove?: boolean): Promise<MetaDoc> {
      const before = key === "collection" ? await unit.activity(doc.id) : undefined;
      if (!before) throw new Error("Error updating activity meta: not found");
      const collections = new Set(before.collections);
      if (remove) collections.delete(value);
      else collections.add(value);
      const after = { ...before, collections };
      unit.putActivity(after);
      return withMeta(after);
    },

    async removeActivity(doc: MetaDoc, actorId: string): Promise<void> {
      const before = await unit.activity(doc.id);
      if (before?.actor === actorId) unit.putActivity({ ...before, gone: true });
    },

    async getStreamCount(collection: string): Promise<number> {
      await unit.flush();
      return countMembers(unit.db, collection);
    },

    async getUserCount() {
      return 1;
    },
    async getContext() {
      return null;
    },
    async saveContext() {},
    getStream: notUsed,
    findActivityByCollectionAndObjectId: notUsed,
    findActivityByCollectionAndActorId: notUsed,
    deliveryEnqueue: notUsed,
    deliveryDequeue: notUsed,
    deliveryRequeue: notUsed,
  };
}

async function notUsed(): Promise<never> {
  throw new Error("collections and deliveries are not the engine's");
}

function withMeta({ doc, collections }: StoredActivity): MetaDoc {
  return { ...doc, _meta: { collection: [...collections] } };
}

function newObject(unit: UnitOfWork, doc: Doc, before?: StoredObject): StoredObject {
  const { proof } = unit;
  if (doc.type === "Tombstone") return tombstone(unit, doc, before);
  if (activityTypes.has(doc.type)) throw new NotOwner(`${doc.id} is an activity, not an object`);
  if (!proof.local && actorTypes.has(doc.type)) assertInboxes(doc);
  return {
    id: doc.id,
    type: doc.type,
    owner: before?.owner ?? checks.ownerOf(proof, doc, actorTypes.has(doc.type)),
    origin: originOf(doc.id),
    local: proof.local,
    updated: updatedOf(doc),
    relayedBy: before?.relayedBy ?? unit.relayedBy,
    doc,
    wire: unit.wires.get(doc.id) ?? toWire(doc, unit.deps.context),
    dirty: true,
  };
}

// Otherwise an actor could have our deliveries sent to somebody else's inbox.
function assertInboxes(doc: Doc): void {
  const { inbox, shared } = inboxesOf(doc);
  for (const url of [inbox, shared]) {
    if (url !== null && originOf(url) !== originOf(doc.id)) throw new NotOwner(`${doc.id} claims the inbox ${url}`);
  }
}

/** The engine builds tombstones with bare strings; nothing of the deleted object stays but its id, type and owner. */
function tombstone(unit: UnitOfWork, doc: Doc, before?: StoredObject): StoredObject {
  const at = firstText(doc["deleted"]);
  const gone: Doc = { id: doc.id, type: "Tombstone" };
  const formerType = before ? before.type : firstText(doc["formerType"]);
  if (formerType) gone["formerType"] = [formerType];
  if (at) gone["deleted"] = [at];
  const audience = ["to", "cc"].filter((term) => before?.doc[term] !== undefined);
  const addressed = Object.fromEntries(audience.map((term) => [term, before?.doc[term]]));
  const full: Doc = { ...gone, ...addressed };
  return {
    id: doc.id,
    type: "Tombstone",
    owner: before?.owner ?? unit.proof.actor,
    origin: originOf(doc.id),
    local: unit.proof.local,
    updated: at === undefined ? before?.updated : Date.parse(at),
    relayedBy: before?.relayedBy,
    doc: full,
    wire: toWire(full, unit.deps.context),
    dirty: true,
  };
}
