import type { Clock } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { toMilliseconds } from "./duration.ts";
import type { JobKind } from "./job.ts";
import { addJobs } from "./job-store.ts";
import { findNextPeriod, planPeriods, takePeriod } from "./schedule-store.ts";

export interface Schedule {
  /** Enqueues the jobs whose period has ended; returns when the next one ends. */
  tick(): Promise<number>;
}

interface Deps {
  store: Store;
  clock: Clock;
  kinds: ReadonlyMap<string, JobKind>;
}

export async function createSchedule({ store, clock, kinds }: Deps): Promise<Schedule> {
  const periods = [...kinds].flatMap(([kind, { every }]) =>
    every === undefined ? [] : [{ kind, every: toMilliseconds(every), nextAt: clock.now() }],
  );
  const planned = await store.transaction((db) => planPeriods(db, { periods, now: clock.now() }));
  for (const period of periods) period.nextAt = planned.get(period.kind) ?? period.nextAt;

  async function endPeriod(period: { kind: string; every: number; nextAt: number }) {
    const { kind, every, nextAt: seen } = period;
    const now = clock.now();
    const next = seen + every * Math.ceil((now - seen + 1) / every);
    const taken = await store.transaction(async (db) => {
      if (!(await takePeriod(db, { kind, seen, next }))) return false;
      await addJobs(db, [{ kind, key: "period", payload: {} }], now);
      return true;
    });
    period.nextAt = taken ? next : ((await findNextPeriod(store.db, kind)) ?? next);
  }

  return {
    async tick() {
      for (const period of periods) if (period.nextAt <= clock.now()) await endPeriod(period);
      return Math.min(...periods.map(({ nextAt }) => nextAt));
    },
  };
}
