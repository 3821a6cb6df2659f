import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { connectSqlite } from "./connect-sqlite.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import { explainSqlite } from "./sqlite-problem.ts";
import { StoreProblem } from "./store-problem.ts";

interface FileLock {
  /** True when the last owner did not let go of it by itself: it was killed, or the machine stopped. */
  unclean: boolean;
  release(): Promise<void>;
}

/**
 * One process owns a database file: it holds `<file>.lock`, a database of its own, under BEGIN EXCLUSIVE. The kernel lets go of
 * it when the process dies, however it dies, so no stale lock is ever left. `<file>.pid` serves the message, and tells the next owner how this one ended.
 */
export async function lockFile(file: string): Promise<FileLock> {
  const lock = await connectSqlite(`${file}.lock`, { busyTimeout: 500 });
  try {
    await lock.exec("pragma journal_mode = memory; begin exclusive");
  } catch (error) {
    await lock.close();
    throw error instanceof StoreProblem && error.code === "locked" ? await inUse(file, error) : error;
  }
  const unclean = existsSync(`${file}.pid`);
  await writeFile(`${file}.pid`, `${process.pid}\n`).catch(async (error: Error) => {
    await lock.close();
    throw explainSqlite(error, { file, sql: "lock" });
  });
  return { unclean, release: () => release(file, lock) };
}

async function release(file: string, lock: SqliteConnection) {
  await rm(`${file}.pid`, { force: true });
  await lock.close();
}

async function inUse(file: string, cause: Error) {
  const pid = await readFile(`${file}.pid`, "utf8").then(
    (text) => text.trim(),
    () => "",
  );
  return new StoreProblem("locked", {
    location: file,
    what: pid ? `is in use by process ${pid}` : "is in use by another process",
    remedy:
      "Stop that process first, or use PostgreSQL (DATABASE_URL=postgres://…) when several processes are to share one database.",
    cause,
  });
}
