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
  /** What they call themselves, by actor; of these alone when told which. */
  names(of?: readonly string[]): Promise<ReadonlyMap<string, string>>;
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
