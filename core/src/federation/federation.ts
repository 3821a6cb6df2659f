import type { Hono } from "hono";
import type { Tx } from "../jobs/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { Announcement } from "./announcement.ts";
import type { FormerDoor } from "./former/former-door.ts";
import type { Moves } from "./former/moves.ts";
import type { NodeHealth } from "./health/node-health.ts";
import type { InboxDoor } from "./inbox/inbox-door.ts";
import type { ActivityHandler, FederatedKind } from "./kind.ts";
import type { Releases } from "./releases/releases.ts";

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
  /** Hands down what the plugins understand; called once by host before start. */
  register(contributions: { kinds: readonly FederatedKind[]; receives: readonly ActivityHandler[] }): void;
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
  /** Rebuilds every projection of remote origin from the stored objects. */
  reindex(progress?: (done: number, total: number) => void): Promise<{ objects: number }>;
  /** After a restore: what its owner had erased since the backup becomes a Tombstone again. Nothing happens when it is not here. */
  eraseAgain(tx: Tx, iri: string): Promise<void>;
  /** Starts inbox worker and delivery; resolves when they run. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For tests and commands: resolves when inbox and due deliveries are empty. */
  idle(): Promise<void>;
}

export interface Peer {
  actor: string;
  origin: string;
  name: string | undefined;
  following: "no" | "requested" | "accepted" | "rejected";
  follower: "no" | "requested" | "accepted" | "rejected";
  /** Milliseconds of the last verified contact from them, and of the last delivery to them. */
  lastReceived: number | undefined;
  lastDelivered: number | undefined;
  waiting: number;
  /** Milliseconds: when what waits is tried next, or the site is asked whether it is back; undefined when nothing waits. */
  nextTry?: number | undefined;
  /** `held`: it does not answer, and is asked again by itself; `blocked`: by the operator or, suspended, by moderators. */
  state: "open" | "held" | "blocked" | "gone";
}

export interface Peers {
  list(): Promise<Peer[]>;
  /** `https://host` or `https://host/ap/actors/name` or `name@host`: finds the actor, follows it, backfills when accepted. */
  follow(target: string): Promise<{ actor: string }>;
  /** Refused when it is not followed. */
  unfollow(actor: string): Promise<void>;
  accept(actor: string): Promise<void>;
  reject(actor: string): Promise<void>;
  /** A host (`example.org` or `https://example.org`), with all its ports and what is below it. */
  block(site: string): Promise<void>;
  /** Refused when it is not blocked. */
  unblock(site: string): Promise<void>;
  /** An actor's address, or a host: its content is taken as if the registry recognised it. */
  allow(target: string): Promise<void>;
  /** The same: that the registry recognises it does not count here. What this node follows itself is taken all the same. */
  distrust(target: string): Promise<void>;
  /** Back to what the registry says. */
  undecide(target: string): Promise<void>;
  /** All blocks, and who is allowed or distrusted. */
  decisions(): Promise<PeerDecision[]>;
}

/** What the operator of this node decided on an actor, or on a host with everything below it. */
export interface PeerDecision {
  target: string;
  decision: "blocked" | "allowed" | "distrusted";
  /** Milliseconds. */
  since: number;
}

export interface InboxCounts {
  /** To be carried out now, or when something that they name was fetched. */
  waiting: number;
  /** Failed by a fault of this node; tried again by themselves. */
  retrying: number;
  /** Failed at every try; kept for 90 days. */
  failed: number;
}

/** A received activity that failed by a fault of this node. */
export interface FaultyActivity {
  activity: string;
  actor: string;
  type: string | undefined;
  object: string | undefined;
  state: "retrying" | "failed";
  faults: number;
  /** Milliseconds. */
  receivedAt: number;
  nextTry: number | undefined;
  reason: string | undefined;
}

export interface Inbox {
  counts(): Promise<InboxCounts>;
  /** Newest first; at most 100 unless told. */
  faulty(limit?: number): Promise<FaultyActivity[]>;
  /** Carries out now, with all tries before them, what failed: all, or one. Returns how many. */
  retry(filter?: { activity?: string }): Promise<number>;
}

/** One activity to one recipient. */
/** How often something was refused for one reason within one hour. */
export interface RefusalCount {
  /** A code of the reference: `signature`, `foreign-id` …; `inbox` for what passed the gate and was refused when it was carried out;
   * `token` for a token of the API or the metrics. */
  reason: string;
  /** The origin that the requests claimed, nothing of it proved; undefined where they named none, or too many others were named. */
  peer: string | undefined;
  /** The last key id that was claimed. */
  keyId: string | undefined;
  count: number;
  /** Milliseconds: when the hour began, and the last of them. */
  hour: number;
  lastAt: number;
}

export interface Refusals {
  /** Newest first; of the last 24 hours and at most 100 unless told. Kept for 30 days. */
  list(filter?: { since?: number; limit?: number }): Promise<RefusalCount[]>;
  /** A token that was not taken: a line, and counted with the rest. */
  noteToken(requestId?: string): void;
}

export interface DeliveryState {
  /** For `resend`. */
  id: string;
  activity: string;
  /** `Create`, `Delete` … */
  verb: string | undefined;
  object: string | undefined;
  /** Name of the object, when everybody may read it. */
  title: string | undefined;
  /** `https://host`, and what it calls itself where it is known. */
  peer: string;
  peerName: string | undefined;
  inbox: string;
  state: "waiting" | "sending" | "delivered" | "retrying" | "held" | "gone" | "dead";
  attempts: number;
  /** Milliseconds: when the next try is due, or since when it is in this state. */
  at: number;
  error: string | undefined;
  /** The error in words. */
  reason: string | undefined;
}

export interface DeliveryFilter {
  state?: DeliveryState["state"] | undefined;
  object?: string | undefined;
  /** `https://host` or `host`. */
  peer?: string | undefined;
  /** 100 unless told, at most 1000. */
  limit?: number | undefined;
  /** The `next` of the page before. */
  cursor?: string | undefined;
}

export interface DeliveryPage {
  /** Newest first. */
  items: DeliveryState[];
  next: string | undefined;
}

/** What became of one item of this node at one site: of its latest news to each of the site's inboxes, taken together. */
export interface Arrival {
  /** `https://host`, and what it calls itself where it is known. */
  site: string;
  name: string | undefined;
  /** `waiting` goes on by itself; `failed` was given up, is refused or has no inbox any more. Nothing is `delivered` before the site said so. */
  state: "waiting" | "delivered" | "failed";
  /** Milliseconds: delivered at, failed at, or waiting since. */
  at: number;
  /** Of what waits: milliseconds, when it is tried next; undefined when it has its turn now. */
  nextTry: number | undefined;
  /** Tries so far of what is not there yet. */
  attempts: number;
  /** The site confirmed something older about this item. */
  hasOlder: boolean;
  /** Why it is not there yet, in words; technical. */
  reason: string | undefined;
}

/** What a person should know about the deliveries to one host. */
export interface DeliveryAlert {
  /** `held`: refused our signature; `dead`: given up; `gone`: an inbox that is no more; `away`: tried again by itself. */
  kind: "held" | "dead" | "gone" | "away";
  peer: string;
  count: number;
  /** Milliseconds. */
  since: number;
  reason: string;
  remedy: string;
}

export interface Resend {
  id?: string | undefined;
  inbox?: string | undefined;
  activity?: string | undefined;
  object?: string | undefined;
  peer?: string | undefined;
  state?: "held" | "dead" | "gone" | "retrying" | undefined;
}

export interface Deliveries {
  list(filter?: DeliveryFilter): Promise<DeliveryState[]>;
  page(filter: DeliveryFilter): Promise<DeliveryPage>;
  /** Where an item of this node was sent, one line a site: what failed first, then what waits, then by name. */
  ofObject(iri: string): Promise<Arrival[]>;
  /** What needs a person, and who is away. */
  alerts(): Promise<DeliveryAlert[]>;
  /** Everything that fits all of these is sent now. Returns how many. */
  resend(filter: Resend): Promise<number>;
}

/** What one peer gave back of what this node once said. */
export interface Reconciliation {
  peer: string;
  /** Milliseconds. */
  startedAt: number;
  finishedAt: number | undefined;
  /** Objects that are here again or newer than before, that were withdrawn again, and that were not proved to be ours. */
  taken: number;
  withdrawn: number;
  refused: number;
  problem: string | undefined;
}

/** How much lies about, and for how long; lags in seconds. */
export interface FederationFigures {
  deliveries: Record<Exclude<DeliveryState["state"], "delivered">, number>;
  /** Of the delivery that is most overdue. */
  deliveryLag: number;
  inbox: InboxCounts;
  /** Of the oldest received activity whose turn it is. */
  inboxLag: number;
  /** `away`: does not answer; `quiet`: asked for a pause; `gone`: inboxes that are no more. */
  peers: Record<"known" | "away" | "quiet" | "gone" | "blocked", number>;
}

export interface RegistryEntry {
  actor: string;
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-2, or a UN regional group's id. */
  region: string | undefined;
  recognisedSince: string | undefined;
  status: "recognised" | "suspended" | "former";
}

/** One piece of evidence for a point of vocabulary `recognition-checklist`. */
export interface Evidence {
  criterion: string;
  url: string;
  text?: string | undefined;
  /** `2026-11-20` */
  checkedOn?: string | undefined;
}

/** What an initiative says of itself to the registry. */
export interface MembershipProfile {
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-2, or a UN regional group's id. */
  region: string | undefined;
  established: number | undefined;
  website: string | undefined;
  evidence: readonly Evidence[];
}

/** A place in the registry, asked for by an Offer. */
export interface RegistryOffer {
  actor: string;
  /** Id of the Offer. */
  offer: string;
  state: "open" | "accepted" | "asked-back" | "declined";
  profile: MembershipProfile;
  /** Milliseconds. */
  madeAt: number;
  /** What was missing, or why; in words. */
  answer: string | undefined;
  answeredAt: number | undefined;
}

export interface RegistryAnswer {
  actor: string;
  answer: "accept" | "ask" | "decline";
  /** What is missing, or why; the initiative reads it. Left out only when it is accepted. */
  text?: string | undefined;
  /** Recognised since; today unless told. */
  since?: string | undefined;
}

export interface Membership {
  /** Follows the registry that this node uses and asks it for a place. Asking again replaces what was asked before. */
  apply(request: { evidence: readonly Evidence[]; established?: number | undefined }): Promise<{ offer: string }>;
  /** What this node asked, and the answer. */
  application(): Promise<RegistryOffer | undefined>;
  /** On the node that keeps the registry: who asks. */
  offers(): Promise<RegistryOffer[]>;
  /** Accepted: it stands in the registry, is followed back, and its outbox is read when it agrees. */
  answer(given: RegistryAnswer): Promise<void>;
}

export interface Registry {
  /** On the node that serves it. */
  put(tx: Tx, entry: RegistryEntry): Promise<void>;
  list(): Promise<RegistryEntry[]>;
  isRecognised(actor: string): Promise<boolean>;
  /** On the nodes that read it: fetch, verify against the pinned key, cache. */
  refresh(): Promise<{ entries: number }>;
  /** When it was last read, or decided on. */
  state(): Promise<{ checkedAt: number | undefined }>;
}
