import { expect, it } from "vitest";
import { createIds, createLog } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases, describeOnPostgres } from "../testing/databases.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { createJobs, type JobHandlers } from "./index.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function setUp(store: Store, handlers: JobHandlers, clock = movableClock()) {
  return { clock, jobs: createJobs({ store, clock, ids: createIds(clock), log: createLog("silent"), handlers }) };
}

describeOnBothDatabases("periodic jobs", (open) => {
  it("run at once and then once a period; missed periods count as one", async () => {
    let runs = 0;
    const { clock, jobs } = setUp(await open(), { "close-it": { every: "P1D", run: async () => void runs++ } });
    await jobs.start();
    const after = async (milliseconds: number) => {
      clock.move(milliseconds);
      await jobs.idle();
      return runs;
    };
    expect(await after(0)).toBe(1);
    expect(await after(DAY - 1)).toBe(1);
    expect(await after(1)).toBe(2);
    expect(await after(5 * DAY + HOUR)).toBe(3);
    expect(await after(DAY - HOUR - 1)).toBe(3);
    expect(await after(1)).toBe(4);
    await jobs.stop();
  });

  it("go on with the period that a restart interrupted, or sooner when it became shorter", async () => {
    const store = await open();
    const clock = movableClock();
    let runs = 0;
    for (const [every, expected] of [
      ["P1D", 1],
      ["P1D", 1],
      ["PT1H", 1],
    ] as const) {
      const { jobs } = setUp(store, { "close-it": { every, run: async () => void runs++ } }, clock);
      await jobs.start();
      await jobs.idle();
      await jobs.stop();
      expect(runs).toBe(expected);
    }
    clock.move(HOUR);
    const { jobs } = setUp(store, { "close-it": { every: "PT1H", run: async () => void runs++ } }, clock);
    await jobs.start();
    await jobs.idle();
    await jobs.stop();
    expect(runs).toBe(2);
  });

  it("prune facts and dead letters after 90 days", async () => {
    const store = await open();
    const { clock, jobs } = setUp(store, {
      "fail-it": { maxAttempts: 1, run: () => Promise.reject(new Error("no")) },
    });
    await jobs.start();
    const happen = async (id: string) => {
      await jobs.transaction(async (tx) => {
        await tx.fact("test.happened", { id });
        await tx.enqueue({ kind: "fail-it", payload: { id } });
      });
      await jobs.idle();
    };
    await happen("old");
    clock.move(DAY);
    await happen("new");
    clock.move(89 * DAY + 1);
    await jobs.idle();
    await jobs.stop();
    expect(await store.db.selectFrom("fact").select("payload").execute()).toEqual([{ payload: '{"id":"new"}' }]);
    expect((await jobs.dead()).map(({ payload }) => payload)).toEqual([{ id: "new" }]);
  });
});

describeOnPostgres("periodic jobs", (open) => {
  it("are made once a period however many workers there are", async () => {
    const url = await open.fresh();
    const clock = movableClock();
    let runs = 0;
    const workers = [];
    for (const _ of [1, 2, 3]) {
      const store = await open({ url });
      workers.push(setUp(store, { "close-it": { every: "P1D", run: async () => void runs++ } }, clock).jobs);
    }
    await Promise.all(workers.map((jobs) => jobs.start()));
    for (const day of [1, 2, 3]) {
      await Promise.all(workers.map((jobs) => jobs.idle()));
      await Promise.all(workers.map((jobs) => jobs.idle()));
      expect(runs).toBe(day);
      clock.move(DAY);
    }
    await Promise.all(workers.map((jobs) => jobs.stop()));
  });
});
