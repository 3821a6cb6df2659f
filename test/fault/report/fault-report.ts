import type { Fault, Outcome } from "../fault.ts";

/** What one row came to, as it is shown and kept. */
export type FaultReport = Pick<Fault, "name" | "what" | "limit"> & {
  /** ISO 8601, day only. */
  date: string;
  commit: string;
  machine: string;
  short: boolean;
  /** Of the whole row. */
  seconds: number;
  outcome: Outcome;
};
