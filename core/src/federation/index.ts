/** federation: what goes over ActivityPub, in and out; the only room that knows the engine and JSON-LD. */
export type { Announcement, Audience, Verb, WireObject } from "./announcement.ts";
export { createFederation } from "./create-federation.ts";
export type * from "./delivery/delivery.ts";
export type * from "./federation.ts";
export type { FederationOptions } from "./federation-options.ts";
export type * from "./figures/federation-figures.ts";
export type * from "./follow/peer.ts";
export { type FormerDoor, hostOfRequest } from "./former/former-door.ts";
export type { Followed, FormerAddress, Moves } from "./former/moves.ts";
export type * from "./gate/refusal-count.ts";
export type { NodeHealth } from "./health/node-health.ts";
export type * from "./inbox/faulty-activity.ts";
export type { ActivityHandler, FederatedKind, Incoming, IncomingActivity, Withdrawn } from "./kind.ts";
export type { LiveProfile, NodeProfile } from "./node-profile.ts";
export type * from "./reconcile/reconciliation.ts";
export type * from "./registry/registry-entry.ts";
export type * from "./registry/registry-offer.ts";
export { newerThan, type Release } from "./releases/release.ts";
