import { expect, it } from "vitest";
import { createIds, createLog } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { createJobs, type Job, type JobsOptions } from "./index.ts";

declare module "./tx.ts" {
  interface Facts {
    "test.happened": { id: string };
  }
}

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

describeOnBothDatabases("jobs", (open) => {
  it("a fact wakes one job for each subscriber, with the fact in its payload", async () => {
    const { seen, run } = recorder();
    const { jobs, clock } = setUp(await open(), {
      handlers: { "announce-it": run, "count-it": run },
      subscriptions: { "test.happened": ["announce-it", "count-it"] },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.fact("test.happened", { id: "1" }));
    await jobs.idle();
    await jobs.stop();
    const payload = { fact: 1, type: "test.happened", payload: { id: "1" } };
    const common = { payload, attempt: 1, madeAt: clock.now(), key: "fact:1" };
    expect(seen.map(({ id: _, ...job }) => job)).toEqual([
      { kind: "announce-it", ...common },
      { kind: "count-it", ...common },
    ]);
    expect(await jobs.counts()).toEqual(NOTHING);
  });

  it("neither fact nor job remains of a transaction that fails", async () => {
    const store = await open();
    const { seen, run } = recorder();
    const { jobs } = setUp(store, { handlers: { "count-it": run }, subscriptions: { "test.happened": ["count-it"] } });
    await jobs.start();
    const failing = jobs.transaction(async (tx) => {
      await tx.fact("test.happened", { id: "1" });
      await tx.enqueue({ kind: "count-it", payload: {} });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await jobs.idle();
    await jobs.stop();
    expect(seen).toEqual([]);
    expect(await store.db.selectFrom("fact").selectAll().execute()).toEqual([]);
  });

  it("a grouped transaction that runs again because of its neighbour enqueues once", async () => {
    const store = await open();
    const { jobs } = setUp(store, { handlers: { "count-it": recorder().run } });
    const grouped = [1, 2, 3].map((n) =>
      jobs.groupedTransaction(async (tx) => {
        await tx.enqueue({ kind: "count-it", payload: { n } });
        if (n === 2) throw new Error("no");
      }),
    );
    await Promise.allSettled(grouped);
    expect(await jobs.counts()).toEqual({ ...NOTHING, waiting: 2 });
  });

  it("one is enough while one with the same key waits", async () => {
    const { seen, run } = recorder();
    const { jobs } = setUp(await open(), { handlers: { "drain-it": run, "other-it": run } });
    for (const n of [1, 2]) await jobs.transaction((tx) => tx.enqueue({ kind: "drain-it", payload: { n }, key: "k" }));
    await jobs.transaction((tx) => tx.enqueue({ kind: "other-it", payload: { n: 3 }, key: "k" }));
    await jobs.start();
    await jobs.idle();
    await jobs.stop();
    expect(seen.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 3 }]);
  });

  it("what comes while one with its key runs waits for it, and runs then", async () => {
    const order: string[] = [];
    const store = await open();
    const { jobs } = setUp(store, {
      handlers: {
        "drain-it": async ({ payload }) => {
          order.push(`${payload["n"]} begins`);
          if (payload["n"] === 1) {
            for (const n of [2, 3])
              await jobs.transaction((tx) => tx.enqueue({ kind: "drain-it", payload: { n }, key: "k" }));
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          order.push(`${payload["n"]} ends`);
        },
      },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "drain-it", payload: { n: 1 }, key: "k" }));
    await jobs.idle();
    await jobs.stop();
    expect(order).toEqual(["1 begins", "1 ends", "2 begins", "2 ends"]);
  });

  it("does not begin before its time, and begins by itself when it comes", async () => {
    const { seen, run } = recorder();
    const { jobs, clock } = setUp(await open(), { handlers: { "remind-them": run } });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "remind-them", payload: {}, runAt: tx.now + MINUTE }));
    await jobs.idle();
    expect(seen).toEqual([]);
    clock.move(MINUTE);
    await jobs.idle();
    expect(seen).toHaveLength(1);
    await jobs.stop();
  });

  it("with completeIn is done exactly when its effect is committed", async () => {
    const store = await open();
    const { jobs, clock } = setUp(store, {
      handlers: {
        "book-it": async ({ attempt }, { transaction, completeIn }) => {
          await transaction(async (tx) => {
            await tx.fact("test.happened", { id: `${attempt}` });
            await completeIn(tx);
            if (attempt === 1) throw new Error("at the last moment");
          });
        },
      },
    });
    await jobs.start();
    await jobs.transaction((tx) => tx.enqueue({ kind: "book-it", payload: {} }));
    await jobs.idle();
    clock.move(2000);
    await jobs.idle();
    await jobs.stop();
    const facts = await store.db.selectFrom("fact").select("payload").execute();
    expect(facts).toEqual([{ payload: JSON.stringify({ id: "2" }) }]);
    expect(await jobs.counts()).toEqual(NOTHING);
  });

  it("of a kind that nobody handles here stays where it is", async () => {
    const { jobs } = setUp(await open());
    await jobs.transaction((tx) => tx.enqueue({ kind: "from-a-plugin", payload: {} }));
    await jobs.start();
    await jobs.idle();
    await jobs.stop();
    expect(await jobs.counts()).toEqual({ ...NOTHING, waiting: 1 });
  });

  it("may be registered until the start, each kind once, and every subscriber must exist", async () => {
    const { seen, run } = recorder();
    const store = await open();
    const { jobs } = setUp(store, { handlers: { "count-it": run } });
    expect(() => jobs.register({ handlers: { "count-it": run } })).toThrow(
      "There are two handlers for jobs of the kind count-it.",
    );
    jobs.register({ handlers: { "announce-it": run }, subscriptions: { "test.happened": ["announce-it"] } });
    await jobs.start();
    expect(() => jobs.register({})).toThrow("before the jobs start");
    await jobs.transaction((tx) => tx.fact("test.happened", { id: "1" }));
    await jobs.idle();
    await jobs.stop();
    expect(seen).toHaveLength(1);
    const deaf = setUp(store, { subscriptions: { "test.happened": ["nobody"] } });
    await expect(deaf.jobs.start()).rejects.toThrow(
      "The fact test.happened wakes nobody, and no handler has that name.",
    );
  });
});
