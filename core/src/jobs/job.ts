import type { JsonObject, Log } from "../kit/index.ts";
import type { Facts, FactType, Transaction, Tx } from "./tx.ts";

/** One piece of work as its handler sees it. */
export interface Job {
  id: number;
  kind: string;
  payload: JsonObject;
  key: string | undefined;
  /** Which try this is, from 1. */
  attempt: number;
  /** When it was enqueued, in milliseconds. */
  madeAt: number;
}

/** The payload of a job that a fact woke. */
export interface FactPayload<F extends FactType = FactType> extends JsonObject {
  /** The fact's number in the order of recording. */
  fact: number;
  type: F;
  payload: Facts[F] & JsonObject;
}

export interface JobHelpers {
  transaction: Transaction;
  /** Aborted when the node stops, when the job takes too long and when its lease went to another worker. */
  signal: AbortSignal;
  log: Log;
  /**
   * Marks the job done in the transaction of its effect: both are committed or neither is, so that the effect happens exactly once.
   * Throws when another worker has taken the job over.
   */
  completeIn(tx: Tx): Promise<void>;
}

/** May run again after a crash or an error: without `completeIn` it must bear that. Throwing means: try again later. */
export type JobHandler = (job: Job, helpers: JobHelpers) => Promise<void>;

/** Milliseconds, or an ISO 8601 duration of weeks, days, hours, minutes and seconds: `P1D`, `PT15M`. */
export type Duration = number | string;

export interface JobKind {
  run: JobHandler;
  /** Makes a job (payload `{}`) once in each period, however many workers there are; the first one at once. */
  every?: Duration;
  /** Tries until it is a dead letter; 12 unless told: about a day and a half with the delays below. */
  maxAttempts?: number;
  /** Waits between the tries in milliseconds, ±20 %; the last one repeats. */
  retryDelays?: readonly number[];
  /** After this the try counts as failed; 10 minutes unless told. */
  timeout?: Duration;
}

export type JobHandlers = Readonly<Record<string, JobHandler | JobKind>>;

/** Which kinds of job a fact wakes. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>;

/** A job that was tried as often as its kind allows. */
export interface DeadJob {
  id: number;
  kind: string;
  payload: JsonObject;
  error: string;
  attempts: number;
  madeAt: number;
  diedAt: number;
}
