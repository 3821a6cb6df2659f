import type { Clock, Log } from "../../kit/index.ts";
import { originOf } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import type { NotedRefusal } from "./noted-refusal.ts";
import { createRefusalLines } from "./refusal-lines.ts";
import { addRefusals, listRefusals, pruneRefusals, type RefusalRow } from "./refusal-store.ts";

export interface CountedRefusal {
  /** `inbox`: it passed the gate and was refused when it was carried out. */
  reason: NotedRefusal["reason"] | "inbox";
  peer: string;
  keyId: string | undefined;
}

/** What was refused: a line each in the log, and counted by the hour in the database. */
export interface RefusalLedger {
  /** Costs no write: counted in memory until `flush`. */
  note(refusal: NotedRefusal): void;
  /** The same without a line. */
  count(refusal: CountedRefusal): void;
  /** Writes what was counted, in one statement. */
  flush(): Promise<void>;
  /** Newest first, what is not written yet too. */
  list(filter: { since: number; limit: number }): Promise<RefusalRow[]>;
  /** Writes every ten seconds from here on. */
  start(): void;
  stop(): Promise<void>;
  prune(db: Db): Promise<void>;
}

interface Deps {
  db: Db;
  clock: Clock;
  log: Log;
}

const hourMs = 60 * 60 * 1000;
const flushEvery = 10_000;
/** A stranger may claim any number of peers: the rest of an hour is counted together. */
export const rowsAnHour = 500;
const everybodyElse = "*";

export function createRefusalLedger({ db, clock, log }: Deps): RefusalLedger {
  const lines = createRefusalLines({ clock, log });
  let counted = new Map<string, RefusalRow>();
  let known: { hour: number; keys: Set<string> } = { hour: 0, keys: new Set() };
  let flushing = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const rowOf = (hour: number, reason: CountedRefusal["reason"], peer: string): RefusalRow => {
    if (known.hour !== hour) known = { hour, keys: new Set() };
    const wanted = `${reason} ${peer}`;
    const fits = known.keys.has(wanted) || known.keys.size < rowsAnHour;
    if (fits) known.keys.add(wanted);
    const named = fits ? peer : everybodyElse;
    const key = `${hour} ${reason} ${named}`;
    const row = counted.get(key) ?? { hour, reason, peer: named, key_id: null, count: 0, last_at: 0 };
    counted.set(key, row);
    return row;
  };

  const write = async () => {
    const taken = counted;
    counted = new Map();
    try {
      await addRefusals(db, [...taken.values()]);
      if (taken.size > 0) await pruneRefusals(db, clock.now());
    } catch (error) {
      log.warn({ err: error }, "refusals could not be counted in the database; tried again");
      for (const [key, row] of taken) {
        const later = counted.get(key);
        counted.set(key, later ? { ...later, count: later.count + row.count } : row);
      }
    }
  };

  const ledger: RefusalLedger = {
    note(refusal) {
      const { reason, keyId } = refusal;
      const peer = keyId === undefined ? "" : originOf(keyId);
      lines.write(refusal, peer);
      ledger.count({ reason, peer, keyId });
    },
    count({ reason, peer, keyId }) {
      const now = clock.now();
      const row = rowOf(now - (now % hourMs), reason, peer);
      row.count++;
      row.last_at = now;
      row.key_id = keyId ?? row.key_id;
    },
    flush() {
      lines.sum();
      flushing = flushing.then(write);
      return flushing;
    },
    async list(filter) {
      await ledger.flush();
      return listRefusals(db, filter);
    },
    start() {
      timer ??= setInterval(() => void ledger.flush(), flushEvery).unref();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await ledger.flush();
    },
    prune: (within) => pruneRefusals(within, clock.now()),
  };
  return ledger;
}
