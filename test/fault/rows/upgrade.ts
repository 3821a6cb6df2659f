import { createHash } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import sqlite3 from "sqlite3";
import { coreMigrations } from "../../../core/migrations/index.ts";
import { migrate, openStore } from "../../../core/src/store/index.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { FaultSite } from "../node/fault-site.ts";

/** The state of a version that had not yet this migration, which rewrites the largest table, and none of those after it. */
const firstNew = "085-ap-inbox-faults";
const oldColumns = "seq, id, signer, received_at, body, state, note, fetches, due_at";

export const upgrade: Fault = {
  name: "upgrade",
  what: "an older version's database with 1,000,000 rows is brought up to date and killed in the middle",
  limit: "rolls back or goes on at the next start, row hashes equal",
  inShort: false,
  run: upgradeWhileKilling,
};

async function upgradeWhileKilling({ short, tell }: FaultOptions): Promise<Outcome> {
  const rows = short ? 100_000 : 1_000_000;
  const site = await FaultSite.make();
  try {
    tell(`a database with ${rows} rows`);
    await makeOldDatabase(site, rows);
    const before = await hashOf(site.database);
    let [kills, inTheMiddle] = [0, 0];
    for (let delay = 200; delay <= 8000; delay += short ? 40 : 80) {
      const came = await site.start({ livesFor: delay }).then(
        () => true,
        () => false,
      );
      await site.kill();
      const left = await countLeft(site.database);
      kills++;
      if (left > 0 && !came) inTheMiddle++;
      tell(`killed after ${delay} ms: ${left} migrations left`);
      if (left === 0) break;
    }
    tell("the last start");
    const started = performance.now();
    await site.start();
    const seconds = (performance.now() - started) / 1000;
    const whole = await site.node.checkDatabase();
    await site.kill();
    const left = await countLeft(site.database);
    const equal = (await hashOf(site.database)) === before;
    return {
      often: `${rows} rows, ${kills} kills, ${inTheMiddle} of them before the last migration was done`,
      figure: `row hashes ${equal ? "equal" : "NOT equal"}, ${left} migrations left, database ${whole}; the start after it took ${seconds.toFixed(1)} s`,
      passed: equal && left === 0 && whole === "ok" && inTheMiddle >= 3,
    };
  } finally {
    await site.remove();
  }
}

/** A new node's identity in the tables of the older version, and its inbox full. */
async function makeOldDatabase(site: FaultSite, rows: number): Promise<void> {
  await site.start();
  await site.node.checkpoint();
  await site.kill();
  const old = join(site.settings.folder, "old.db");
  const store = await openStore({ url: `sqlite:${old}` });
  const names = Object.keys(coreMigrations).filter((name) => name < firstNew);
  const migrations = Object.fromEntries(Object.entries(coreMigrations).filter(([name]) => names.includes(name)));
  await migrate(store, { ledger: "core", migrations });
  await store.close();
  await withDatabase(old, async (all) => {
    await all("attach ? as fresh", site.database);
    const tables = await all("select name from main.sqlite_schema where type = 'table' and name <> 'migration'");
    for (const { name } of tables.filter(({ name: one }) => !String(one).startsWith("sqlite_"))) {
      const columns = await all(
        "select a.name from pragma_table_info(?, 'main') a join pragma_table_info(?, 'fresh') b on a.name = b.name",
        name,
        name,
      );
      const list = columns.map(({ name: column }) => `"${column}"`).join(", ");
      if (list !== "") await all(`insert or replace into main."${name}" (${list}) select ${list} from fresh."${name}"`);
    }
    await all(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
       insert into ap_inbox (id, signer, received_at, body, state, fetches, due_at)
       select 'https://peer.example/activities/' || i, 'https://peer.example/actor', 1790000000000 + i, '', 'done', 0, 0 from n`,
      rows,
    );
  });
  for (const tail of ["", "-wal", "-shm"]) await rm(`${site.database}${tail}`, { force: true });
  await rename(old, site.database);
}

function countLeft(file: string): Promise<number> {
  return withDatabase(file, async (all) => {
    const done = new Set((await all("select name from migration where ledger = 'core'")).map(({ name }) => name));
    return Object.keys(coreMigrations).filter((name) => !done.has(name)).length;
  });
}

function hashOf(file: string): Promise<string> {
  return withDatabase(file, async (all) => {
    const hash = createHash("sha256");
    for (let after = 0; ; ) {
      const rows = await all(
        `select ${oldColumns} from ap_inbox where seq > ? and id like 'https://peer.example/%' order by seq limit 50000`,
        after,
      );
      if (rows.length === 0) return hash.digest("hex");
      hash.update(JSON.stringify(rows));
      after = Number(rows.at(-1)?.["seq"]);
    }
  });
}

type All = (statement: string, ...parameters: unknown[]) => Promise<Record<string, unknown>[]>;

async function withDatabase<T>(file: string, work: (all: All) => Promise<T>): Promise<T> {
  const database = new sqlite3.Database(file);
  const all: All = (statement, ...parameters) =>
    new Promise((resolve, reject) =>
      database.all<Record<string, unknown>>(statement, parameters, (error, rows) =>
        error ? reject(error) : resolve(rows),
      ),
    );
  try {
    return await work(all);
  } finally {
    await new Promise((resolve) => database.close(resolve));
  }
}
