import type { Recipient } from "@fedify/vocab";
import type { Delivery, StoredObject } from "../peers/peer.ts";

/** What this server keeps, in memory. */
export interface Shelf {
  readonly followers: Map<string, Recipient>;
  readonly following: Set<string>;
  /** Follow activities of its own, by the actor that it asked. */
  readonly asked: Map<string, URL>;
  readonly objects: Map<string, StoredObject>;
  readonly deliveries: Delivery[];
  /** Activities that reached a listener. */
  taken: number;
}

export function emptyShelf(): Shelf {
  return {
    followers: new Map(),
    following: new Set(),
    asked: new Map(),
    objects: new Map(),
    deliveries: [],
    taken: 0,
  };
}
