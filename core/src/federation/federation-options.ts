import type { Identity } from "../identity/index.ts";
import type { Jobs } from "../jobs/index.ts";
import type { Clock, Ids, Log } from "../kit/index.ts";
import type { SafeFetch } from "../net/index.ts";
import type { Store } from "../store/index.ts";
import type { GateDeps, GateRates } from "./gate/index.ts";
import type { AddressOf } from "./inbox/gate-request.ts";
import type { FederationSettings } from "./node-context.ts";
import type { LiveProfile } from "./node-profile.ts";
import type { IsErased } from "./reconcile/take-item.ts";
import type { PinnedRegistry } from "./registry/read-registry.ts";

export interface FederationOptions {
  store: Store;
  jobs: Jobs;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** `https://host`, fixed when the node was set up. */
  origin: string;
  identity: Identity;
  safeFetch: SafeFetch;
  profile: LiveProfile;
  keepsRegistry: boolean;
  registry?: PinnedRegistry;
  settings?: Partial<FederationSettings>;
  /** Who is at the other end, after trusted proxies were taken off; the socket's address unless told. */
  addressOf?: AddressOf;
  rates?: Partial<GateRates>;
  /** Told of each POST to an inbox: `admitted`, or why not. */
  counted?: GateDeps["counted"];
  /** 0 to 1, for the ±20 % of the retry schedule; tests fix it. */
  chance?: () => number;
  /** True for an object of this node's that was erased here, whatever a backup or a peer still knows of it. */
  isErased?: IsErased;
}
