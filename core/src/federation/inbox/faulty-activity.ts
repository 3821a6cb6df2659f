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
