import { createRequire } from "node:module";
import type { Doc } from "../document.ts";
import type { ApexStore, MetaDoc } from "./apex-store.ts";

/** What we call of activitypub-express 4.4.2; it brings no types of its own. */
export interface Apex {
  baseUrl: string;
  store: ApexStore;
  buildActivity(type: string, actor: string, to: readonly string[], etc: object): Promise<MetaDoc>;
  buildTombstone(object: { id: string }): Promise<Doc>;
  addToOutbox(actor: Doc, activity: MetaDoc): Promise<void>;
  acceptFollow(actor: Doc, follow: MetaDoc): Promise<unknown>;
  audienceFromActivity(activity: object): unknown[];
  net: {
    validators: { activityObject: Step; inboxActivity: Step };
    activity: { save: Step; inboxSideEffects: Step };
  };
}

/** One of the engine's middleware functions. */
export type Step = (request: object, response: object, next: (error?: unknown) => void) => unknown;

export type ApexFactory = (settings: object) => Apex;

/** Everything that we override or call: a release without one of them must not start. */
export const overriddenProperties = [
  "context",
  "fromJSONLD",
  "toJSONLD",
  "jsonldContextLoader",
  "requestObject",
  "deliver",
  "startDelivery",
  "runDelivery",
  "queueForDelivery",
  "address",
  "publishUpdate",
  "publishUndoUpdate",
  "updateCollection",
  "resolveReferences",
  "embedCollections",
  "validateActivity",
  "validateOwner",
  "objectIdFromValue",
  "isLocalIRI",
  "isProductionEnv",
  "resolveActivity",
] as const;

const calledProperties = ["buildActivity", "buildTombstone", "addToOutbox", "acceptFollow", "audienceFromActivity"];

/** Loads the engine; slow (some 15 ms and 3 MB), so the first job does it. */
export function loadApex(): ApexFactory {
  const factory: unknown = createRequire(import.meta.url)("activitypub-express");
  if (!isFactory(factory)) throw new Error("activitypub-express does not export a function");
  return factory;
}

/** Fails when the installed engine is not the one that the overrides were written for. */
export function assertKnownEngine(apex: object): void {
  const missing = [...overriddenProperties, ...calledProperties].filter((name) => !(name in apex));
  if (missing.length > 0) throw new Error(`activitypub-express has no ${missing.join(", ")}: only 4.4.2 is supported`);
}

function isFactory(value: unknown): value is ApexFactory {
  return typeof value === "function";
}
