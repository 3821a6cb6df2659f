import type { Clock } from "../kit/index.ts";
import { appendAudit, currentWho, type Db, type PendingEntry, type Store, type Who } from "../store/index.ts";
import { addFact } from "./fact-store.ts";
import type { Subscriptions } from "./job.ts";
import { addJobs, type JobToAdd } from "./job-store.ts";
import type { Facts, FactType, Transaction, Tx } from "./tx.ts";

interface Deps {
  store: Store;
  clock: Clock;
  /** Asked at each fact: plugins may come after the first transaction. */
  subscriptions(): Subscriptions;
  /** Called after a COMMIT that brought new jobs. */
  added(): void;
  /** Called after a COMMIT that brought new entries of the audit log. */
  audited(): void;
}

export function createTransactions(deps: Deps): { transaction: Transaction; groupedTransaction: Transaction } {
  const { store } = deps;
  return {
    transaction: over(deps, (run) => store.transaction(run)),
    groupedTransaction: over(deps, (run) => store.grouped(run)),
  };
}

function over({ clock, subscriptions, added, audited: recorded }: Deps, open: Store["transaction"]): Transaction {
  return async (run) => {
    let anyJob = false;
    let anyEntry = false;
    // Asked here: within a group another caller's account would be found.
    const who = currentWho();
    const result = await open(async (db) => {
      const now = clock.now();
      const enqueue = async (jobs: JobToAdd[]) => {
        if ((await addJobs(db, jobs, now)) > 0) anyJob = true;
      };
      const audited: PendingEntry[] = [];
      const value = await run(createTx({ db, now, enqueue, subscriptions: subscriptions(), who, audited }));
      await appendAudit(db, audited);
      if (audited.length > 0) anyEntry = true;
      return value;
    });
    if (anyJob) added();
    if (anyEntry) recorded();
    return result;
  };
}

interface TxDeps {
  db: Db;
  now: number;
  enqueue(jobs: JobToAdd[]): Promise<void>;
  subscriptions: Subscriptions;
  who: Who;
  audited: PendingEntry[];
}

function createTx({ db, now, enqueue, subscriptions, who, audited }: TxDeps): Tx {
  return {
    db,
    now,
    who,
    audited,
    enqueue: (job) => enqueue([job]),
    fact: async <F extends FactType>(type: F, payload: Facts[F]) => {
      const fact = await addFact(db, { type, payload: JSON.stringify(payload), at: now });
      const kinds = subscriptions[type] ?? [];
      await enqueue(kinds.map((kind) => ({ kind, key: `fact:${fact}`, payload: { fact, type, payload } })));
    },
  };
}
