/** What a test asks of other software that runs in a process of its own. */
export interface PeerCommands {
  follow(actor: string): Promise<void>;
  unfollow(actor: string): Promise<void>;
  /** Publishes an event to its followers; gives its id. */
  create(event: PeerEvent): Promise<string>;
  update(event: PeerEvent & { id: string }): Promise<void>;
  remove(id: string): Promise<void>;
  /** Shares somebody else's object with its followers. */
  announce(object: string): Promise<void>;
  /** One activity to each of these inboxes, through its own delivery; resolves when all have answered. */
  fanOut(inboxes: readonly string[]): Promise<FanOut>;
  /** Actors that follow it, and those that let it follow them. */
  followers(): Promise<string[]>;
  following(): Promise<string[]>;
  /** An object of others as this software has stored it. */
  stored(id: string): Promise<StoredObject | undefined>;
  /** What was sent to its inboxes, oldest first. */
  deliveries(): Promise<Delivery[]>;
  usage(): Promise<Usage>;
}

/** What a test says of an event; the peer puts it into the shape that is its own. */
export interface PeerEvent {
  name: string;
  content: string;
  /** RFC 3339. */
  startTime: string;
  endTime: string;
}

export interface StoredObject {
  type: string;
  name?: string;
  startTime?: string;
  attributedTo?: string;
  /** The peer checked the object's own proof (FEP-8b32); undefined where it knows no proofs. */
  proved?: boolean;
  /** By an Announce of this actor. */
  announcedBy?: string;
}

export interface FanOut {
  /** Milliseconds on the wall, and of CPU, all threads. */
  ms: number;
  cpu: number;
}

export interface Delivery {
  type: string;
  id: string;
  scheme: "rfc9421" | "cavage" | "none";
  status: number;
}

export interface Usage {
  /** Milliseconds of CPU of the whole process, all threads. */
  cpu: number;
  /** Bytes. */
  rss: number;
  activities: number;
}
