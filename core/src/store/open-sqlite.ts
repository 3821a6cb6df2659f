import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { connectSqlite } from "./connect-sqlite.ts";
import { lockFile } from "./file-lock.ts";
import { forgetSmallTables, learnFigures } from "./planner-figures.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";
import type { SqliteConnections } from "./sqlite-driver.ts";
import { StoreProblem } from "./store-problem.ts";
import { Turnstile } from "./turnstile.ts";

export interface SqliteOptions {
  readers: number;
  statementCache: number;
  mustExist: boolean;
}

export interface OpenSqlite extends SqliteConnections {
  close(): Promise<void>;
}

const MIB = 1024 * 1024;
/**
 * Up to this size every page is checked at opening (0.1 s); after a kill or a power cut also a larger file (some 2 s), for then damage
 * is likely. What is larger still is checked by `nri doctor`.
 */
const checkedBytes = { always: 32 * MIB, afterCrash: 512 * MIB };

export async function openSqlite(file: string, options: SqliteOptions): Promise<OpenSqlite> {
  const { readers, statementCache, mustExist } = options;
  await checkDirectory(file);
  if (mustExist && !existsSync(file)) throw missing(file);
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async () => {
    for (const item of opened.splice(0).reverse()) await item.close();
  };
  try {
    const lock = await lockFile(file);
    opened.push({ close: lock.release });
    const writer = await connectSqlite(file, { statementCache });
    opened.push(writer);
    await prepareWriter(writer);
    await quickCheck(file, writer, lock.unclean ? checkedBytes.afterCrash : checkedBytes.always);
    await forgetSmallTables(writer);
    const readOnly: SqliteConnection[] = [];
    for (let i = 0; i < Math.max(1, readers); i++) {
      const reader = await connectSqlite(file, { readOnly: true, statementCache });
      opened.push(reader);
      await reader.exec("pragma query_only = on; pragma trusted_schema = off; pragma cache_size = -8000");
      readOnly.push(reader);
    }
    return turnstiles(writer, readOnly, closeAll);
  } catch (error) {
    await closeAll().catch(() => undefined);
    throw error;
  }
}

function turnstiles(one: SqliteConnection, many: SqliteConnection[], closeAll: () => Promise<void>): OpenSqlite {
  const writer = new Turnstile([one]);
  const readers = new Turnstile(many);
  const close = async () => {
    await Promise.all([writer.close(), readers.close()]);
    await learnFigures(one).catch(() => undefined);
    await closeAll();
  };
  return { writer, readers, close };
}

async function prepareWriter(writer: SqliteConnection) {
  await writer.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma trusted_schema = off;
    pragma journal_size_limit = 67108864;
    pragma cache_size = -16000;
    pragma temp_store = memory`);
}

async function quickCheck(file: string, writer: SqliteConnection, upTo: number) {
  await writer.all("select count(*) from sqlite_schema");
  const { size } = await stat(file);
  if (size > upTo) return;
  const [row] = await writer.all("pragma quick_check(1)");
  if (row?.["quick_check"] === "ok") return;
  throw new StoreProblem("corrupt", {
    location: file,
    what: `is damaged (${String(row?.["quick_check"]).replaceAll("\n", " ")})`,
    remedy: "Restore the last backup with `nri restore`; keep the damaged file until that has worked.",
  });
}

/** An empty database in its place would look like a node that was never made, and hide the loss. */
function missing(file: string): StoreProblem {
  return new StoreProblem("missing", {
    location: file,
    what: "is not there, although this node was made",
    remedy:
      "If its disk is not mounted, mount it. If it is lost, restore the last backup: nri restore PLACE --recovery FILE --replace.",
  });
}

async function checkDirectory(file: string) {
  const directory = dirname(file);
  const found = await stat(directory).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new StoreProblem("directory-missing", {
    location: file,
    what: `cannot be opened: the directory ${directory} does not exist`,
    remedy: "Create it, or correct the path in the configuration.",
  });
}
