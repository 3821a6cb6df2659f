import { expect, it } from "vitest";
import { createIds, createLog } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { createJobs, type Job, type JobsOptions } from "./index.ts";

declare module "./tx.ts" {
  interface Facts {
    "test.happened": { id: string };
  }
}

function movableClock(now = Date.UTC(2026, 10, 20)) {
  return { now: () => now, move: (milliseconds: number) => (now += milliseconds) };
}

function setUp(store: Store, options: Partial<JobsOptions> = {}) {
  const clock = movableClock();
  const jobs = createJobs({ store, clock, ids: createIds(clock), log: createLog("silent"), ...options });
  return { jobs, clock };
}

describeOnBothDatabases("jobs", (open) => {
  it("a fact wakes one job for each subscriber, with the fact in its payload", async () => {
    const seen: Job[] = [];
    const run = async (job: Job) => void seen.push(job);
    const { jobs, clock } = setUp(await open(), {
      handlers: { "announce-it": run, "count-it": run },
      subscriptions: { "test.happened": ["announce-it", "count-it"] },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.fact("test.happened", { id: "1" }));
    await jobs.idle();
    await jobs.stop();
    const payload = { fact: 1, type: "test.happened", payload: { id: "1" } };
    expect(seen.map(({ kind, payload, attempt, madeAt }) => ({ kind, payload, attempt, madeAt }))).toEqual([
      { kind: "announce-it", payload, attempt: 1, madeAt: clock.now() },
      { kind: "count-it", payload, attempt: 1, madeAt: clock.now() },
    ]);
    expect(await jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
  });
});
