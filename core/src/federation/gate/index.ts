/** gate: the front door; what passes is who it says it is and speaks of its own. Stores nothing. */
export type { Activity } from "./activity.ts";
export type { Admitted, PostRequest } from "./admit-post.ts";
export { createGate, type Gate, type GateDeps, type GateRates, type Reader } from "./gate.ts";
export { createRefusals } from "./list-refusals.ts";
export { isActivityMediaType } from "./media-type.ts";
export { type GateReason, isRefused, type Refused } from "./refused.ts";
export type { FetchActor } from "./remote-key.ts";
export { parseStrictJson } from "./strict-json.ts";
export type { GateRequest, IsBlocked } from "./verify-request.ts";
