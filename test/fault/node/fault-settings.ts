/** How a node in a process of its own is started; it comes as JSON in the first argument. */
export interface FaultSettings {
  /** Made when it has no node yet, opened again when it has one. */
  folder: string;
  port: number;
  /** `127.0.0.1` unless told: each host of 127.0.0.0/8 is a site of its own. */
  host?: string;
  /** Where it really listens, when something stands between it and the world. */
  behind?: number;
  /** A PostgreSQL; a file in the folder unless told. */
  database?: string;
  /** Milliseconds by which its clock is ahead. */
  ahead?: number;
  /** Milliseconds after which it kills itself with SIGKILL, whatever it does. */
  livesFor?: number;
  /** Where it kills itself with SIGKILL, each time with this chance. */
  dies?: { at: Moment; chance: number };
}

/** While it reads and checks a request to its inbox; when that was committed and not yet answered. */
export type Moment = "before the commit" | "after the commit";
