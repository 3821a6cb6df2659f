import type { JsonObject } from "../kit/index.ts";
import type { Db, PendingEntry, Who } from "../store/index.ts";

/**
 * What became true, by past-tense name. Rooms and plugins add theirs by declaration merging:
 * `declare module "../jobs/tx.ts" { interface Facts { "event.published": { id: string } } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one room at a time
export interface Facts {}

export type FactType = keyof Facts & string;

/** One transaction: the rows, the facts that they make true and the jobs that follow are committed together or not at all. */
export interface Tx {
  readonly db: Db;
  /** When the transaction began, in milliseconds. */
  readonly now: number;
  fact<F extends FactType>(type: F, payload: Facts[F]): Promise<void>;
  enqueue(job: NewJob): Promise<void>;
  /** On whose account it was opened, and what `recordAudit` wrote down so far: it goes into the log last of all before COMMIT. */
  readonly who?: Who;
  readonly audited?: PendingEntry[];
}

export interface NewJob {
  /** Imperative, kebab-case: `deliver-activity`. */
  kind: string;
  payload: JsonObject;
  /**
   * While a job of this kind with this key waits, another one is not added. While one runs, one more may wait: it begins when the
   * running one is done, so what came too late for the running one is not lost. Never two at once.
   */
  key?: string;
  /** Not before this instant, in milliseconds. */
  runAt?: number;
}

export type Transaction = <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
