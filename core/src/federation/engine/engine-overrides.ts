import { isJsonObject, type Json } from "../../kit/index.ts";
import { type Doc, idOf, isDoc, listOf } from "../document.ts";
import type { overriddenProperties } from "./apex.ts";
import type { ApexStore, MetaDoc } from "./apex-store.ts";
import { findCreateOf } from "./load-stored.ts";
import { toNormal } from "./normal-form.ts";
import { storeChecks as checks } from "./store-checks.ts";
import { activityTypes, publicAddress } from "./terms.ts";
import type { UnitOfWork } from "./unit-of-work.ts";
import { toWire } from "./wire-form.ts";

/** The engine asks for a document that is not stored: the act waits until it was fetched, outside the transaction. */
export class NeedsFetch extends Error {
  override readonly name = "NeedsFetch";
  readonly iri: string;

  constructor(iri: string) {
    super(`needs ${iri}`);
    this.iri = iri;
  }
}

interface Parts {
  unit: UnitOfWork;
  store: ApexStore;
  context: Json;
  inboxesFor(audience: InboxAudience): Promise<string[]>;
}

export interface InboxAudience {
  /** The followers collection of the sender, when it is addressed. */
  followers: string | undefined;
  actors: readonly string[];
  /** False for what only some may read: it goes to each one's own inbox. */
  shared: boolean;
}

type Overrides = Record<(typeof overriddenProperties)[number], unknown>;

/**
 * What the engine must not do itself, or does wrongly (ADR-0003). Contexts and documents would be fetched inside the
 * transaction, on a stranger's word; delivery keeps its state in a module and its keys in the queue; followers would be
 * saved anew at each publication, and told of every change of a collection; a `shares` address would be fetched.
 */
export function engineOverrides({ unit, store, context, inboxesFor }: Parts): Overrides {
  const nothing = async () => undefined;
  return {
    context,
    fromJSONLD: async (document: object) => toNormal(document),
    toJSONLD: async (document: object) => toWire(document, context),
    jsonldContextLoader: never("JSON-LD contexts are bundled, never fetched"),
    requestObject: async (iri: string) => {
      throw new NeedsFetch(iri);
    },
    deliver: never("delivery is ours"),
    startDelivery: nothing,
    runDelivery: nothing,
    async queueForDelivery(actor: Doc, activity: Doc, inboxes: readonly string[]) {
      unit.send({ activity: activity.id, actor: actor.id, object: orderKey(activity), inboxes });
    },
    async address(activity: Doc, sender: Doc, instead?: readonly string[]) {
      const named = new Set(instead ?? audienceOf(activity));
      const followers = idOf(sender["followers"]);
      const toFollowers = followers !== undefined && named.delete(followers);
      const actors = [...named].filter((iri) => iri !== publicAddress && !unit.isLocal(iri));
      return inboxesFor({ followers: toFollowers ? followers : undefined, actors, shared: named.has(publicAddress) });
    },
    publishUpdate: nothing,
    publishUndoUpdate: nothing,
    updateCollection: nothing,
    resolveReferences: async () => [],
    embedCollections: async (activity: object) => activity,
    validateActivity: (value: unknown) => isActivity(value) || undefined,
    validateOwner: (value: unknown, actor: Doc) => checks.owns(unit, value, actor),
    // The engine takes https://a.b.evil for https://a.b.
    isLocalIRI: (iri: string) => unit.isLocal(iri),
    isProductionEnv: () => true,
    // The engine gives undefined for a list with one IRI: Likes and shares would vanish.
    objectIdFromValue: idOf,
    // An IRI means our stored copy; an embedded activity is never believed. The id of an object stands for its Create.
    async resolveActivity(value: unknown): Promise<MetaDoc | undefined> {
      const id = idOf(value);
      if (id === undefined) return undefined;
      const activity = await store.getActivity(id);
      if (activity) return activity;
      const create = (await unit.object(id)) ? await findCreateOf(unit.db, id) : undefined;
      return create === undefined ? undefined : ((await store.getActivity(create)) ?? undefined);
    },
  };
}

/** Activities with the same key arrive in order. An Undo comes after what it undoes: both go by what that was about. */
function orderKey(activity: Doc): string | undefined {
  const [object] = listOf(activity["object"]);
  if (activity.type === "Undo" && isJsonObject(object)) return idOf(object["object"]) ?? idOf(object);
  return idOf(object);
}

/** The engine takes anything with an `actor` for an activity: a Mobilizon Event has one too. */
export function isActivity(value: unknown): boolean {
  const doc = Array.isArray(value) ? value[0] : value;
  return isDoc(doc) && activityTypes.has(doc.type) && Array.isArray(doc["actor"]) && doc["actor"].length > 0;
}

export function audienceOf(activity: Doc): string[] {
  return ["to", "bto", "cc", "bcc", "audience"].flatMap((term) => {
    const value = activity[term];
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  });
}

function never(message: string) {
  return async () => {
    throw new Error(message);
  };
}
