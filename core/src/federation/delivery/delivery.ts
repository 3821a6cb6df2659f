/** One activity to one recipient. */
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
