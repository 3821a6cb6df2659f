import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite3 from "sqlite3";
import { medianRate, type Rate } from "./cpu.ts";
import { createOfEvent } from "./sample-activity.ts";

const rowsACommit = 100;

/** Rows in one prepared INSERT of a hundred a COMMIT: WAL, synchronous=FULL, a primary key and an index, as an inbox has them. */
export async function measureSqliteInsert(runs: number, commits = 60): Promise<Rate> {
  const folder = await mkdtemp(join(tmpdir(), "nri-bench-"));
  const db = new sqlite3.Database(join(folder, "bench.db"));
  await new Promise<void>((resolve, reject) => {
    db.exec(schema, (error) => (error ? reject(error) : resolve()));
  });
  const insert = db.prepare(`insert into act values ${Array(rowsACommit).fill("(?,?,?,?,?)").join(",")}`);
  const body = JSON.stringify(createOfEvent("https://a.example/ap/actors/igf", "1"));
  let last = 0;
  const commit = () => {
    const rows: (string | number)[] = [];
    for (let row = 0; row < rowsACommit; row++) {
      rows.push(`https://a.example/act/${++last}`, `https://n${last % 180}.example/u/igf`, "Create", last, body);
    }
    return new Promise<void>((resolve, reject) => {
      insert.run(rows, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  };
  const rate = await medianRate(runs, async () => {
    for (let done = 0; done < commits; done++) await commit();
    return commits * rowsACommit;
  });
  await new Promise<void>((resolve) => insert.finalize(() => db.close(() => resolve())));
  await rm(folder, { recursive: true, force: true });
  return rate;
}

const schema = `pragma journal_mode=wal; pragma synchronous=full;
  create table act(id text primary key, actor text, type text, at integer, body text) strict;
  create index act_by_actor on act(actor, at);`;
