import type { Clock } from "../kit/index.ts";
import type { Db, Store } from "../store/index.ts";
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
}

export function createTransactions(deps: Deps): { transaction: Transaction; groupedTransaction: Transaction } {
  const { store } = deps;
  return {
    transaction: over(deps, (run) => store.transaction(run)),
    groupedTransaction: over(deps, (run) => store.grouped(run)),
  };
}

function over({ clock, subscriptions, added }: Deps, open: Store["transaction"]): Transaction {
  return async (run) => {
    let anyJob = false;
    const result = await open((db) => {
      const now = clock.now();
      const enqueue = async (jobs: JobToAdd[]) => {
        if ((await addJobs(db, jobs, now)) > 0) anyJob = true;
      };
      return run(createTx({ db, now, enqueue, subscriptions: subscriptions() }));
    });
    if (anyJob) added();
    return result;
  };
}

interface TxDeps {
  db: Db;
  now: number;
  enqueue(jobs: JobToAdd[]): Promise<void>;
  subscriptions: Subscriptions;
}

function createTx({ db, now, enqueue, subscriptions }: TxDeps): Tx {
  return {
    db,
    now,
    enqueue: (job) => enqueue([job]),
    fact: async <F extends FactType>(type: F, payload: Facts[F]) => {
      const fact = await addFact(db, { type, payload: JSON.stringify(payload), at: now });
      const kinds = subscriptions[type] ?? [];
      await enqueue(kinds.map((kind) => ({ kind, key: `fact:${fact}`, payload: { fact, type, payload } })));
    },
  };
}
