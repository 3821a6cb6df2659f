import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { createIds, createLog, systemClock } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import { describeOnPostgres, describeOnSqlite, type OpenDatabase } from "../testing/databases.ts";
import { createJobs } from "./index.ts";

const child = fileURLToPath(new URL("../testing/children/drain-jobs.ts", import.meta.url));
const JOBS = 400;

/** A database with its jobs waiting: half of each kind. No constraint would hide a job done twice. */
async function prepare(open: OpenDatabase): Promise<string> {
  const url = await open.fresh();
  const store = await open({ url });
  await sql`create table booking (number integer)`.execute(store.db);
  await sql`create table note (number integer primary key)`.execute(store.db);
  const jobs = createJobs({ store, clock: systemClock, ids: createIds(systemClock), log: createLog("silent") });
  await jobs.transaction(async (tx) => {
    for (let number = 0; number < JOBS; number++) {
      await tx.enqueue({ kind: number % 2 === 0 ? "book-it" : "note-it", payload: { number } });
    }
  });
  await store.close();
  return url;
}

async function effects({ db }: Store) {
  const booked = await sql<{ number: number }>`select number from booking order by number`.execute(db);
  const noted = await sql<{ number: number }>`select number from note order by number`.execute(db);
  const jobs = await db.selectFrom("job").selectAll().where("kind", "in", ["book-it", "note-it"]).execute();
  return { booked: booked.rows.map(({ number }) => number), noted: noted.rows.map(({ number }) => number), jobs };
}

const everyOnce = {
  booked: Array.from({ length: JOBS / 2 }, (_, i) => 2 * i),
  noted: Array.from({ length: JOBS / 2 }, (_, i) => 2 * i + 1),
  jobs: [],
};

function startWorker(url: string, lease = 60_000): ChildProcess {
  return fork(child, [url, String(lease)], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

async function untilSaid(worker: ChildProcess, word: string) {
  for (;;) if ((await once(worker, "message"))[0] === word) return;
}

async function finish(worker: ChildProcess) {
  worker.send("stop");
  await once(worker, "exit");
}

describeOnSqlite("a worker process", (open) => {
  it("killed at any moment, again and again, loses no job and doubles none", async () => {
    const url = await prepare(open);
    const moments = fc.sample(fc.integer({ min: 0, max: 60 }), { numRuns: 8, seed: 20261120 });
    for (const milliseconds of moments) {
      const worker = startWorker(url);
      await untilSaid(worker, "started");
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      worker.kill("SIGKILL");
      await once(worker, "exit");
    }
    const last = startWorker(url);
    await untilSaid(last, "idle");
    await finish(last);
    expect(await effects(await open({ url }))).toEqual(everyOnce);
  });
});

describeOnPostgres("several worker processes", (open) => {
  it("share the jobs, each done once, also when one of them is killed", async () => {
    const url = await prepare(open);
    const [victim, ...others] = [1, 2, 3].map(() => startWorker(url, 1500));
    if (!victim) throw new Error("There is no worker to kill.");
    await untilSaid(victim, "started");
    await new Promise((resolve) => setTimeout(resolve, 40));
    victim.kill("SIGKILL");
    const store = await open({ url });
    await expect.poll(async () => (await effects(store)).jobs).toEqual([]);
    expect(await effects(store)).toEqual(everyOnce);
    await Promise.all(others.map(finish));
  });
});
