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
