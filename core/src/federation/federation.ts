import type { Hono } from "hono";
import type { Tx } from "../jobs/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { Announcement } from "./announcement.ts";
import type { Deliveries } from "./delivery/delivery.ts";
import type { FederationFigures } from "./figures/federation-figures.ts";
import type { Peers } from "./follow/peer.ts";
import type { FormerDoor } from "./former/former-door.ts";
import type { Moves } from "./former/moves.ts";
import type { Refusals } from "./gate/refusal-count.ts";
import type { NodeHealth } from "./health/node-health.ts";
import type { Inbox } from "./inbox/faulty-activity.ts";
import type { InboxDoor } from "./inbox/inbox-door.ts";
import type { Contributions } from "./inbox/kinds.ts";
import type { Reconciliation } from "./reconcile/reconciliation.ts";
import type { Registry } from "./registry/registry-entry.ts";
import type { Membership } from "./registry/registry-offer.ts";
import type { Releases } from "./releases/releases.ts";
import type { Unread } from "./unread/unread.ts";

export interface OfKinds {
  /** How much of ours is published and not withdrawn. */
  count(kinds: readonly string[]): Promise<number>;
  /** Withdraws all of ours, and tells who has a copy. */
  withdraw(kinds: readonly string[], progress?: (done: number) => void): Promise<number>;
  /** Soon hands what is kept of others to whoever understands it now. */
  replay(kinds: readonly string[]): Promise<void>;
}

/** What the rest of the node may ask of federation. */
export interface Federation {
  /** `/ap/*`, `/.well-known/*`, `/nodeinfo/*`. */
  readonly app: Hono;
  /** The inboxes alone, for Node's HTTP server: asked before `app`, which has them too. */
  readonly door: InboxDoor;
  /** What answers at the addresses that this node had before. */
  readonly former: readonly FormerDoor[];
  readonly initiativeActor: string;
  readonly relayActor: string;
  /** Hands down what the plugins understand; called once before start, and asked at each use what it holds then. */
  register(contributions: Contributions): void;
  /** Activity row, collection entries and one delivery row an inbox, all in the caller's transaction. Twice changes nothing. */
  publish(tx: Tx, announcement: Announcement): Promise<{ activity: string }>;
  /** A compact JWS (EdDSA) by the initiative's current key over these claims. */
  sign(claims: JsonObject): Promise<string>;
  /** The claims of a JWS, when this actor's key made it; fetches nothing. */
  verify(jws: string, actor: string): Promise<JsonObject | undefined>;
  /** After the COMMIT of what was published: its deliveries begin now, not at the next look. */
  published(): void;
  peers: Peers;
  inbox: Inbox;
  deliveries: Deliveries;
  refusals: Refusals;
  registry: Registry;
  /** Versions of this software, as the registry's keeper tells of them. */
  releases: Releases;
  membership: Membership;
  /** How the nodes of the network are: those in the registry, and those with whom there is an exchange. */
  health(): Promise<NodeHealth[]>;
  moves: Moves;
  /**
   * Asks all peers for what this node may have lost, after a restore or when a person wants it; makes jobs only. The first start after a
   * restore does it by itself.
   */
  reconcile(): Promise<{ peers: number }>;
  /** What came of it, peer by peer. */
  reconciliations(): Promise<Reconciliation[]>;
  /** For monitoring: cheap, whatever the number of deliveries. */
  figures(): Promise<FederationFigures>;
  /** Objects of kinds that no plugin here reads. */
  unread: Unread;
  /** What is published and kept of whole kinds of object, by the names in `nri:kind`. */
  ofKinds: OfKinds;
  /** Rebuilds every projection of remote origin from the stored objects. */
  reindex(progress?: (done: number, total: number) => void): Promise<{ objects: number }>;
  /** After a restore: what its owner had erased since the backup becomes a Tombstone again. Nothing happens when it is not here. */
  eraseAgain(tx: Tx, iri: string): Promise<void>;
  /** Before anybody is heard or told something: whose post came lately, what a move or a restore leaves to be said. */
  prepare(): Promise<void>;
  /** Starts inbox worker and delivery. Whoever gets post asks at once who sent it: the node listens by then. */
  start(): void;
  stop(): Promise<void>;
  /** For tests and commands: resolves when inbox and due deliveries are empty. */
  idle(): Promise<void>;
}
