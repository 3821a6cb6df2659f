import { type Clock, type Log, Refusal } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { toMilliseconds } from "./duration.ts";
import type { Job, JobHelpers, JobKind } from "./job.ts";
import { type JobRow, parsePayload } from "./job-store.ts";
import { bury, extendLease, finishJob, type Held, putBack, retryLater } from "./lease-store.ts";
import { retryDelay } from "./retry-delay.ts";
import type { Transaction, Tx } from "./tx.ts";

export interface RunDeps {
  store: Store;
  clock: Clock;
  log: Log;
  transaction: Transaction;
  /** Length of a lease in milliseconds; it is extended three times in that span. */
  lease: number;
}

const MAX_ATTEMPTS = 12;
const TIMEOUT = 600_000;

/** Why a running job is cut. */
export class Stopping extends Error {}
class LeaseLost extends Error {}

/** Runs a claimed job to its end, whichever it is; rejects only when the database itself does. */
export async function runJob(deps: RunDeps, kind: JobKind, row: JobRow & Held, stop: AbortSignal): Promise<void> {
  const { store, clock, log } = deps;
  const cut = new AbortController();
  const onStop = () => cut.abort(new Stopping("The node stops."));
  stop.addEventListener("abort", onStop);
  const began = performance.now();
  const limit = toMilliseconds(kind.timeout ?? TIMEOUT);
  const timeout = setTimeout(() => cut.abort(new Error(`It took longer than ${limit} ms.`)), limit);
  const heartbeat = setInterval(() => void beat(deps, row, cut), deps.lease / 3);
  try {
    const completed = await attempt(deps, kind, row, cut.signal);
    const finished = await store.grouped((db) => finishJob(db, row));
    const ms = Math.round(performance.now() - began);
    if (finished || completed) log.debug({ job: row.id, kind: row.kind, ms }, "job done");
    else log.warn({ job: row.id, kind: row.kind }, "a job was done after its lease had gone to another worker");
  } catch (error) {
    if (error instanceof LeaseLost) log.warn({ job: row.id, kind: row.kind }, "a job went to another worker");
    else if (error instanceof Stopping) await store.transaction((db) => putBack(db, row, clock.now()));
    else await fail(deps, kind, row, error);
  } finally {
    clearTimeout(timeout);
    clearInterval(heartbeat);
    stop.removeEventListener("abort", onStop);
  }
}

/** True when the handler has completed the job itself. */
async function attempt(
  { store: _, ...deps }: RunDeps,
  kind: JobKind,
  row: JobRow & Held,
  signal: AbortSignal,
): Promise<boolean> {
  let completed = false;
  const helpers: JobHelpers = {
    transaction: deps.transaction,
    signal,
    log: deps.log.child({ job: row.id, kind: row.kind }),
    completeIn: async (tx: Tx) => {
      if (!(await finishJob(tx.db, row))) throw new LeaseLost("The job is not this worker's any more.");
      completed = true;
    },
  };
  // A handler that does not listen to its signal is left behind: what it still does cannot complete the job.
  await Promise.race([kind.run(toJob(row), helpers), rejectOn(signal)]);
  return completed;
}

async function beat({ store, clock, lease, log }: RunDeps, row: Held, cut: AbortController) {
  try {
    const kept = await store.grouped((db) => extendLease(db, row, clock.now() + lease));
    if (!kept) cut.abort(new LeaseLost("The lease is lost."));
  } catch (error) {
    log.warn({ job: row.id, error: String(error) }, "the lease of a job could not be extended");
  }
}

async function fail({ store, clock, log }: RunDeps, kind: JobKind, row: JobRow & Held, error: unknown) {
  const now = clock.now();
  const attempts = row.attempts + 1;
  const text = describe(error);
  const fields = { job: row.id, kind: row.kind, attempts, error: text };
  if (attempts >= (kind.maxAttempts ?? MAX_ATTEMPTS)) {
    log.error(fields, "a job failed for the last time and is a dead letter now");
    await store.transaction((db) => bury(db, row, { error: text, now }));
    return;
  }
  const asked = error instanceof Refusal && error.retryAfter ? error.retryAfter * 1000 : 0;
  const delay = Math.max(asked, retryDelay({ id: row.id, attempts }, kind.retryDelays));
  log.warn({ ...fields, delay }, "a job failed and will be tried again");
  await store.transaction((db) => retryLater(db, row, { error: text, now, dueAt: now + delay }));
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

function toJob(row: JobRow): Job {
  const { id, kind, key, attempts, made_at } = row;
  return {
    id,
    kind,
    payload: parsePayload(row.payload),
    key: key ?? undefined,
    attempt: attempts + 1,
    madeAt: made_at,
  };
}

function describe(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000);
}
