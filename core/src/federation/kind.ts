import type { Tx } from "../jobs/index.ts";
import type { JsonObject } from "../kit/index.ts";
import type { WireObject } from "./announcement.ts";

/** A remote object that the store accepted: its owner proved that it is theirs. */
export interface Incoming {
  iri: string;
  /** `https://host` that owns the id. */
  origin: string;
  /** The actor it is attributed to. */
  owner: string;
  object: WireObject;
  /** The actor that announced it, when it came by an Announce. */
  relayedBy?: string;
}

/** A remote object that its owner deleted. */
export interface Withdrawn {
  iri: string;
  origin: string;
  owner: string;
}

/** How a kind of object is kept: handlers run in the inbox's transaction and must be able to run twice without a second effect. */
export interface FederatedKind {
  /** `nri:kind` on the wire: `Event`. */
  name: string;
  version: number;
  /** The ActivityStreams type that software without this kind sees. */
  fallback: string;
  /** True for objects of this kind, with or without `nri:kind` (a Mobilizon Event has none). */
  claims(object: JsonObject): boolean;
  receive(tx: Tx, incoming: Incoming): Promise<void>;
  /** `receive` for many, each with another IRI, in a few statements; left out, they come one by one. */
  receiveAll?(tx: Tx, incoming: readonly Incoming[]): Promise<void>;
  withdraw(tx: Tx, withdrawn: Withdrawn): Promise<void>;
  /**
   * After a restore: keeps an object of this very node, published and proved before the database was lost, as its own again; false
   * when it cannot be. Nothing is announced: federation does that. Left out: what was lost stays lost.
   */
  reclaim?(tx: Tx, own: Incoming): Promise<boolean>;
  /** After a restore: an object of this very node was withdrawn in the time that the backup does not know of. Announces nothing. */
  recall?(tx: Tx, own: Withdrawn): Promise<void>;
  /** Drops everything that `receive` kept, before all of it is received anew (`nri reindex`). */
  clear(tx: Tx): Promise<void>;
}

/** A verified activity for which the engine has no semantics of its own: Join, Offer, Flag, Move … */
export interface IncomingActivity {
  id: string;
  type: string;
  actor: string;
  origin: string;
  activity: JsonObject;
}

export interface ActivityHandler {
  /** `Offer:PolicyLabInvite`, `Join:Event`, or only the activity type. */
  on: string;
  receive(tx: Tx, incoming: IncomingActivity): Promise<void>;
}
