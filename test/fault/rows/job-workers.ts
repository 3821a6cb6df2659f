import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startPostgres } from "../../../core/src/testing/postgres-cluster.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { FaultSite } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const workers = 4;
const killEvery = 5000;
const lease = 2000;
const worker = fileURLToPath(new URL("../../../core/src/testing/children/drain-jobs.ts", import.meta.url));

export const jobWorkers: Fault = {
  name: "job-workers",
  what: "PostgreSQL, four workers, one of them killed every 5 s",
  limit: "each job's effect once",
  inShort: false,
  async run(options) {
    const cluster = await startPostgres().catch((error: Error) => error);
    if (cluster instanceof Error) return { notRun: `PostgreSQL could not start here: ${cluster.message}` };
    const site = await FaultSite.make({ database: cluster.url });
    try {
      // A whole node makes the tables, as at any other start.
      await site.start();
      await site.kill();
      return await drainWhileKilling(cluster.url, options);
    } finally {
      await site.remove();
      await cluster.stop();
    }
  },
};

async function drainWhileKilling(url: string, { short, tell }: FaultOptions): Promise<Outcome> {
  const [jobs, leastKills] = short ? [4000, 1] : [12_000, 12];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create table booking (number integer)");
  await client.query(
    `insert into job (kind, payload, state, due_at, attempts, claims, made_at, changed_at)
     select 'book-it', json_build_object('number', n)::text, 'waiting', 0, 0, 0, 0, 0 from generate_series(1, $1) as n`,
    [jobs],
  );
  const left = async () =>
    Number((await client.query("select count(*) from job where kind = 'book-it'")).rows[0]?.count);
  const running = Array.from({ length: workers }, () => startWorker(url));
  let kills = 0;
  const timer = setInterval(() => {
    const at = kills++ % workers;
    running[at]?.kill("SIGKILL");
    running[at] = startWorker(url);
    void left().then((count) => tell(`${kills} kills, ${count} jobs left`));
  }, killEvery);
  const done = await until(async () => (await left()) === 0, 600_000, 250);
  clearInterval(timer);
  const { rows } = await client.query("select count(*) as effects, count(distinct number) as numbers from booking");
  await client.end();
  for (const child of running) {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
  const effects = Number(rows[0]?.effects);
  const numbers = Number(rows[0]?.numbers);
  return {
    often: `${jobs} jobs, ${kills} kills`,
    figure: `${jobs - numbers} lost, ${effects - numbers} double effects`,
    passed: done && numbers === jobs && effects === jobs && kills >= leastKills,
  };
}

function startWorker(url: string): ChildProcess {
  return fork(worker, [url, String(lease)], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
}
