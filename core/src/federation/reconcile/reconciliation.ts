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
