/** One row of the table: something that goes wrong, and what has to come of it. */
export interface Fault {
  /** As it is called on the command line. */
  readonly name: string;
  /** What is done to the nodes. */
  readonly what: string;
  /** What has to come of it. */
  readonly limit: string;
  /** Part of `npm test` in its short form, which needs no privilege and compares no times. */
  readonly inShort: boolean;
  run(options: FaultOptions): Promise<Outcome>;
}

export interface FaultOptions {
  /** A few rounds, within seconds. */
  short: boolean;
  /** Says what is being done, for whoever waits. */
  tell(text: string): void;
}

/** What was seen, or why nothing could be. */
export type Outcome = Seen | { notRun: string };

export interface Seen {
  /** How often it was done: "200 kills, 5,000 activities". */
  often: string;
  figure: string;
  passed: boolean;
}

export function isSeen(outcome: Outcome): outcome is Seen {
  return "figure" in outcome;
}
