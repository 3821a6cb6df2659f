/** federation: what goes over ActivityPub, in and out; the only room that knows the engine and JSON-LD. */
export type { Announcement, Audience, Verb, WireObject } from "./announcement.ts";
export { createFederation, type FederationOptions } from "./create-federation.ts";
export type * from "./federation.ts";
export type { ActivityHandler, FederatedKind, Incoming, IncomingActivity, Withdrawn } from "./kind.ts";
export type { LiveProfile, NodeProfile } from "./node-profile.ts";
export { newerThan, type Release } from "./releases/release.ts";
