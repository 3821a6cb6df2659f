import type { Clock, JsonObject } from "../kit/index.ts";
import { appendAudit, currentWho, type Db, type PendingEntry, type Store, type Who } from "../store/index.ts";
import { addFact } from "./fact-store.ts";
import { addJobs, type JobToAdd } from "./job-store.ts";
import type { Facts, FactType, Transaction, Tx } from "./tx.ts";

interface Deps {
  store: Store;
  clock: Clock;
  /** Which kinds of job a fact wakes. Asked at each fact: plugins come and go. */
  wakes(fact: string): readonly string[];
  /** Called after a COMMIT that brought new jobs. */
  added(): void;
  /** Called after a COMMIT that brought new entries of the audit log. */
  audited(): void;
  /** Called after a COMMIT with the facts that it recorded, before the caller learns of it. */
  committed(facts: readonly CommittedFact[]): Promise<void>;
}

/** A fact that is in the database for good. */
export interface CommittedFact {
  type: FactType;
  payload: JsonObject;
  at: number;
}

export function createTransactions(deps: Deps): { transaction: Transaction; groupedTransaction: Transaction } {
  const { store } = deps;
  return {
    transaction: over(deps, (run) => store.transaction(run)),
    groupedTransaction: over(deps, (run) => store.grouped(run)),
  };
}

function over(deps: Deps, open: Store["transaction"]): Transaction {
  const { clock, wakes, added, audited: recorded } = deps;
  return async (run) => {
    let facts: CommittedFact[] = [];
    let anyJob = false;
    let anyEntry = false;
    // Asked here: within a group another caller's account would be found.
    const who = currentWho();
    const result = await open(async (db) => {
      const now = clock.now();
      facts = [];
      const enqueue = async (jobs: JobToAdd[]) => {
        if ((await addJobs(db, jobs, now)) > 0) anyJob = true;
      };
      const audited: PendingEntry[] = [];
      const value = await run(createTx({ db, now, enqueue, wakes, who, audited, facts }));
      await appendAudit(db, audited);
      if (audited.length > 0) anyEntry = true;
      return value;
    });
    if (anyJob) added();
    if (anyEntry) recorded();
    if (facts.length > 0) await deps.committed(facts);
    return result;
  };
}

interface TxDeps {
  db: Db;
  now: number;
  enqueue(jobs: JobToAdd[]): Promise<void>;
  wakes: Deps["wakes"];
  who: Who;
  audited: PendingEntry[];
  facts: CommittedFact[];
}

function createTx({ db, now, enqueue, wakes, who, audited, facts }: TxDeps): Tx {
  return {
    db,
    now,
    who,
    audited,
    enqueue: (job) => enqueue([job]),
    fact: async <F extends FactType>(type: F, payload: Facts[F]) => {
      const fact = await addFact(db, { type, payload: JSON.stringify(payload), at: now });
      facts.push({ type, payload: payload as JsonObject, at: now });
      await enqueue(wakes(type).map((kind) => ({ kind, key: `fact:${fact}`, payload: { fact, type, payload } })));
    },
  };
}
