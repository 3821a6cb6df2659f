import { expect, it } from "vitest";
import { createIds, createLog, Refusal } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { createJobs, type Job, type JobsOptions } from "./index.ts";

const NOTHING = { waiting: 0, running: 0, dead: 0 };
const MINUTE = 60_000;

function setUp(store: Store, options: Partial<JobsOptions> = {}) {
  const clock = movableClock();
  const jobs = createJobs({ store, clock, ids: createIds(clock), log: createLog("silent"), ...options });
  return { jobs, clock };
}

/** Remembers what ran, and does what it is told. */
function recorder(act: (job: Job, run: number) => Promise<void> | void = () => undefined) {
  const seen: Job[] = [];
  const run = async (job: Job) => {
    seen.push(job);
    await act(job, seen.length);
  };
  return { seen, run };
}

describeOnBothDatabases("a job that fails", (open) => {
  it("is tried again after a wait that grows, ±20 %", async () => {
    const { seen, run } = recorder((_, times) => {
      if (times < 4) throw new Error(`failure ${times}`);
    });
    const { jobs, clock } = setUp(await open(), { handlers: { "send-it": { run, retryDelays: [10_000, 100_000] } } });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "send-it", payload: {} }));
    await jobs.idle();
    for (const [tooEarly, late] of [
      [7_999, 12_001],
      [79_999, 120_001],
      [79_999, 120_001],
    ] as const) {
      const before = seen.length;
      clock.move(tooEarly);
      await jobs.idle();
      expect(seen).toHaveLength(before);
      clock.move(late - tooEarly);
      await jobs.idle();
      expect(seen).toHaveLength(before + 1);
    }
    await jobs.stop();
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(await jobs.counts()).toEqual(NOTHING);
  });

  it("waits as long as a refusal asks for", async () => {
    const { seen, run } = recorder((_, times) => {
      if (times === 1) throw new Refusal("too-many-requests", { retryAfter: 3600 });
    });
    const { jobs, clock } = setUp(await open(), { handlers: { "send-it": run } });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "send-it", payload: {} }));
    await jobs.idle();
    clock.move(59 * MINUTE);
    await jobs.idle();
    expect(seen).toHaveLength(1);
    clock.move(MINUTE);
    await jobs.idle();
    expect(seen).toHaveLength(2);
    await jobs.stop();
  });

  it("becomes a dead letter with its error, and can be tried again", async () => {
    let broken = true;
    const { seen, run } = recorder(() => {
      if (broken) throw new TypeError("the letter box is sealed");
    });
    const { jobs, clock } = setUp(await open(), {
      handlers: { "send-it": { run, maxAttempts: 2, retryDelays: [1000] } },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "send-it", payload: { to: "x" }, key: "x" }));
    await jobs.idle();
    clock.move(2000);
    await jobs.idle();
    const [dead, ...others] = await jobs.dead();
    expect(others).toEqual([]);
    expect(dead).toMatchObject({
      kind: "send-it",
      payload: { to: "x" },
      attempts: 2,
      error: "TypeError: the letter box is sealed",
      diedAt: clock.now(),
    });
    broken = false;
    expect(await jobs.retry(dead?.id ?? 0)).toBe(true);
    await jobs.idle();
    await jobs.stop();
    expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
    expect(await jobs.counts()).toEqual(NOTHING);
    expect(await jobs.retry(dead?.id ?? 0)).toBe(false);
  });

  it("by taking too long is cut, and its late effect does not count", async () => {
    const store = await open();
    let late: Promise<unknown> | undefined;
    const { jobs } = setUp(store, {
      handlers: {
        "hang-it": {
          timeout: 50,
          run: (_, { transaction, completeIn, signal }) => {
            const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
            const tooLate = () =>
              transaction(async (tx) => {
                await tx.fact("test.happened", { id: "late" });
                await completeIn(tx);
              });
            const done = aborted.then(() => new Promise((resolve) => setTimeout(resolve, 100))).then(tooLate);
            late = done.catch((error: Error) => error.message);
            return done;
          },
        },
      },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "hang-it", payload: {} }));
    await jobs.idle();
    expect(await late).toBe("The job is not this worker's any more.");
    await jobs.stop();
    expect(await jobs.counts()).toEqual({ ...NOTHING, waiting: 1 });
    expect(await store.db.selectFrom("fact").selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom("job").select(["attempts", "error"]).execute()).toEqual([
      { attempts: 1, error: "Error: It took longer than 50 ms." },
    ]);
  });

  it("because its worker stops is put back, and the try does not count", async () => {
    const store = await open();
    const begun = Promise.withResolvers<void>();
    const first = setUp(store, {
      grace: 20,
      handlers: {
        "hang-it": (_, { signal }) => {
          begun.resolve();
          return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
        },
      },
    });
    await first.jobs.transaction((tx) => tx.enqueue({ kind: "hang-it", payload: {}, key: "k" }));
    await first.jobs.start();
    await begun.promise;
    await first.jobs.stop();
    const { seen, run } = recorder();
    const second = setUp(store, { handlers: { "hang-it": run } });
    await second.jobs.start();
    await second.jobs.idle();
    await second.jobs.stop();
    expect(seen.map(({ attempt }) => attempt)).toEqual([1]);
  });
});
