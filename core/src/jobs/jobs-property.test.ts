import fc from "fast-check";
import { expect, it } from "vitest";
import { type Clock, createIds, createLog } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { movableClock } from "../testing/movable-clock.ts";
import { createJobs, type JobHandler, type Jobs } from "./index.ts";

const TRIES = 3;

/** What may happen to a queue, in any order. `fails` is how often the work fails before it succeeds. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("enqueue" as const),
      fails: fc.integer({ min: 0, max: 4 }),
      rollBack: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), seconds: fc.integer({ min: 0, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Work {
  fails: number;
  /** A try that a restart cut is begun again under the same number. */
  attempts: Set<number>;
  done: number;
}

describeOnBothDatabases("whatever happens", (open) => {
  it("every job that was committed ends once: done, or dead after its tries", async () => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        await store.db.deleteFrom("job").execute();
        const { works, dead } = await live(store, steps);
        for (const { fails, attempts, done } of works.values()) {
          expect([...attempts]).toEqual([1, 2, 3].slice(0, fails + 1));
          expect(done).toBe(fails < TRIES ? 1 : 0);
        }
        expect(dead).toEqual([...works].filter(([, { fails }]) => fails >= TRIES).map(([n]) => n));
      }),
      { numRuns: 25 },
    );
  });
});

/** Takes the steps, then lets time pass until everything must have ended. */
async function live(store: Store, steps: readonly Step[]) {
  const clock = movableClock();
  const works = new Map<number, Work>();
  let jobs = await start(store, clock, works);
  for (const [n, happens] of steps.entries()) {
    if (happens.do === "move") {
      clock.move(happens.seconds * 1000);
      await jobs.idle();
    } else if (happens.do === "restart") {
      await jobs.stop();
      jobs = await start(store, clock, works);
    } else {
      const { fails, rollBack } = happens;
      if (!rollBack) works.set(n, { fails, attempts: new Set(), done: 0 });
      await enqueue(jobs, n, rollBack);
    }
  }
  for (let i = 0; i < TRIES; i++) {
    await jobs.idle();
    clock.move(7000);
  }
  await jobs.idle();
  await jobs.stop();
  const dead = (await jobs.dead()).map(({ payload }) => Number(payload["n"])).sort((a, b) => a - b);
  return { works, dead };
}

async function start(store: Store, clock: Clock, works: ReadonlyMap<number, Work>): Promise<Jobs> {
  const run: JobHandler = async ({ payload, attempt }, { transaction, completeIn }) => {
    const work = works.get(Number(payload["n"]));
    if (!work) throw new Error("A job that was never committed.");
    work.attempts.add(attempt);
    await transaction(async (tx) => {
      await completeIn(tx);
      if (attempt <= work.fails) throw new Error("not yet");
    });
    work.done++;
  };
  const handlers = { work: { run, maxAttempts: TRIES, retryDelays: [5000] } };
  const jobs = createJobs({ store, clock, ids: createIds(clock), log: createLog("silent"), grace: 0, handlers });
  await jobs.start();
  return jobs;
}

async function enqueue(jobs: Jobs, n: number, rollBack: boolean) {
  const adding = jobs.transaction(async (tx) => {
    await tx.enqueue({ kind: "work", payload: { n } });
    if (rollBack) throw new Error("rolled back");
  });
  await adding.catch(() => undefined);
}
