import type { Identity } from "../identity/index.ts";
import type { Transaction } from "../jobs/index.ts";
import type { Clock, Ids, Json, Log } from "../kit/index.ts";
import type { SafeFetch } from "../net/index.ts";
import type { Store } from "../store/index.ts";
import type { ActorFacts } from "./documents/actor-document.ts";
import type { EnginePool } from "./engine/engine-pool.ts";
import type { Gate } from "./gate/index.ts";
import type { AddressOf } from "./inbox/gate-request.ts";
import type { Kinds } from "./inbox/kinds.ts";

/** Our two actors. */
export interface Actors {
  initiative: string;
  relay: string;
}

export interface FederationSettings {
  /** Whose Follow is accepted at once: everybody's, or only of those whom this node believes; the others wait for a person. */
  acceptFollows: "all" | "sources";
}

/** What every part of federation works with: one a node, made by `createFederation`. */
export interface NodeContext {
  readonly store: Store;
  readonly transaction: Transaction;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** `https://host` */
  readonly origin: string;
  readonly actors: Actors;
  readonly identity: Identity;
  readonly safeFetch: SafeFetch;
  readonly gate: Gate;
  /** Whether anything is taken from this address's host, or asked there; in memory. */
  readonly isBlocked: (iri: string) => boolean;
  readonly addressOf: AddressOf | undefined;
  readonly engines: EnginePool;
  readonly kinds: Kinds;
  readonly settings: FederationSettings;
  /** What our actor documents say. */
  readonly facts: Omit<ActorFacts, "keys" | "published">;
  /** Names the last restore of this database; the empty text when there was none. Part of the ids of what is said since. */
  readonly epoch: string;
  /** This node under each address that it had before; none at such a one. */
  readonly former: readonly NodeContext[];
  /** The `@context` of everything we say. */
  readonly context: Json;
}
