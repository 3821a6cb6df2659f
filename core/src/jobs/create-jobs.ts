import type { Clock, Ids, Log } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import type { DeadJob, JobHandlers, JobKind, Subscriptions } from "./job.ts";
import { countJobs, type JobCounts, listDead, reviveJob } from "./job-store.ts";
import { pruneHistory } from "./prune-history.ts";
import { type CommittedFact, createTransactions } from "./transactions.ts";
import type { Transaction } from "./tx.ts";
import { Worker } from "./worker.ts";

export interface JobsOptions {
  store: Store;
  clock: Clock;
  ids: Ids;
  log: Log;
  handlers?: JobHandlers;
  subscriptions?: Subscriptions;
  /** Called after a COMMIT that brought new entries of the audit log. */
  audited?: () => void;
  /** Jobs that run at the same time in this process; 4 unless told. */
  concurrency?: number;
  /** Milliseconds after which a job of a silent worker goes to another one; a minute unless told. */
  lease?: number;
  /** Milliseconds that running jobs have at a stop before they are cut and put back; 5 seconds unless told. */
  grace?: number;
}

export interface Part {
  readonly handlers: JobHandlers;
  readonly subscriptions: Subscriptions;
}

/** Called after each COMMIT with the facts that it recorded: whoever waits for the transaction waits for this, too. */
export type Committed = (facts: readonly CommittedFact[]) => Promise<void>;

export interface Jobs {
  readonly transaction: Transaction;
  /** Shares its COMMIT with others (see Store.grouped): `run` may be called twice and must touch nothing but the database. */
  readonly groupedTransaction: Transaction;
  /** Hands down what plugins bring; before `start`. */
  register(more: { handlers?: JobHandlers; subscriptions?: Subscriptions; committed?: Committed }): void;
  /**
   * The handlers and subscriptions of one part that comes and goes while the node runs, all at once. Jobs that lose their handler wait
   * until it is there again.
   */
  replace(part: string, now: Part): void;
  /** Without it this process only enqueues. On SQLite one worker a store. */
  start(): Promise<void>;
  /** Takes nothing new, gives running jobs their grace, then puts them back. */
  stop(): Promise<void>;
  /** Resolves when nothing is due and nothing runs in this process. */
  idle(): Promise<void>;
  /** Look now: after moving a test's clock. What `transaction` enqueues wakes the worker by itself. */
  wake(): void;
  counts(): Promise<JobCounts>;
  /** The latest first; 100 unless told. */
  dead(limit?: number): Promise<DeadJob[]>;
  /** Lets a dead job wait again with all its tries; false when there is none with this id. */
  retry(id: number): Promise<boolean>;
}

export function createJobs(options: JobsOptions): Jobs {
  const { store, clock, concurrency = 4, lease = 60_000, grace = 5000, audited = () => {} } = options;
  const kinds = new Map<string, JobKind>();
  const subscriptions: Record<string, string[]> = {};
  const parts = new Map<string, { kinds: readonly string[]; subscriptions: Subscriptions }>();
  let worker: Worker | undefined;
  const wake = () => worker?.wake();
  const listeners: Committed[] = [];
  const committed: Committed = async (facts) => {
    for (const listen of listeners) await listen(facts);
  };
  const transactions = createTransactions({
    store,
    clock,
    wakes: (fact) =>
      [subscriptions, ...[...parts.values()].map((part) => part.subscriptions)].flatMap((all) => all[fact] ?? []),
    added: wake,
    audited,
    committed,
  });

  const register: Jobs["register"] = (more) => {
    if (worker) throw new Error("Handlers and subscriptions are registered before the jobs start.");
    addKinds(kinds, more.handlers ?? {});
    for (const [fact, names] of Object.entries(more.subscriptions ?? {})) {
      subscriptions[fact] = [...(subscriptions[fact] ?? []), ...names];
    }
    if (more.committed) listeners.push(more.committed);
  };
  register({ handlers: { "prune-history": pruneHistory(clock) } });
  register(options);

  return {
    ...transactions,
    register,
    replace(part, now) {
      for (const name of parts.get(part)?.kinds ?? []) kinds.delete(name);
      addKinds(kinds, now.handlers);
      parts.set(part, { kinds: Object.keys(now.handlers), subscriptions: now.subscriptions });
      worker?.replan();
    },
    wake,
    async start() {
      refuseDeaf(kinds, subscriptions);
      worker = new Worker({ ...options, kinds, concurrency, lease, grace, transaction: transactions.transaction });
      await worker.start();
    },
    async stop() {
      await worker?.stop();
      worker = undefined;
    },
    async idle() {
      if (!worker) throw new Error("The jobs have not been started.");
      await worker.idle();
    },
    counts: () => countJobs(store.db),
    dead: (limit = 100) => listDead(store.db, limit),
    async retry(id) {
      const revived = await store.transaction((db) => reviveJob(db, id, clock.now()));
      wake();
      return revived;
    },
  };
}

function addKinds(kinds: Map<string, JobKind>, handlers: JobHandlers) {
  for (const [name, handler] of Object.entries(handlers)) {
    if (kinds.has(name)) throw new Error(`There are two handlers for jobs of the kind ${name}.`);
    kinds.set(name, typeof handler === "function" ? { run: handler } : handler);
  }
}

function refuseDeaf(kinds: ReadonlyMap<string, JobKind>, subscriptions: Subscriptions) {
  for (const [fact, names] of Object.entries(subscriptions)) {
    const deaf = names.filter((name) => !kinds.has(name));
    if (deaf.length > 0) throw new Error(`The fact ${fact} wakes ${deaf.join(", ")}, and no handler has that name.`);
  }
}
