import { isAbsolute } from "node:path";
import { Kysely, type Dialect as KyselyDialect } from "kysely";
import type { Log } from "../kit/index.ts";
import { groupCommit } from "./group-commit.ts";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import { sqliteDialect } from "./sqlite-driver.ts";
import type { Db, Store } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";
import type { Tables } from "./tables.ts";
import { TransactionGuard } from "./transaction-guard.ts";

export interface StoreOptions {
  /** `sqlite:/var/lib/nri/node.db` (absolute) or `postgres://user:password@host/database`. */
  url: string;
  /** SQLite: connections that read beside the one that writes; 2 unless told. */
  readers?: number;
  /** SQLite: prepared statements kept for each connection; 256 unless told. */
  statementCache?: number;
  log?: Log;
  /** SQLite: a file that is not there is not made, but told as lost. */
  mustExist?: boolean;
}

/**
 * Opens the database; the tables come with `migrate`. Throws a StoreProblem that names the file and the remedy.
 * @example const store = await openStore({ url: "sqlite:/var/lib/nri/node.db" });
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, readers = 2, statementCache = 256, log, mustExist = false } = options;
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { dialect, location } = await openPostgres(url, { log });
    return build({ dialect, location });
  }
  const location = toFile(url);
  const connections = await openSqlite(location, { readers, statementCache, mustExist });
  const dialect = sqliteDialect(connections);
  return build({ dialect, location, close: connections.close });
}

interface Parts {
  dialect: KyselyDialect;
  location: string;
  close?: () => Promise<void>;
}

function build({ dialect, location, close }: Parts): Store {
  const kysely = new Kysely<Tables>({ dialect });
  const guard = new TransactionGuard();
  const pass = "pass the transaction that is already open";
  let closing: Promise<void> | undefined;

  const transact = <T>(run: (db: Db) => Promise<T>): Promise<T> =>
    kysely.transaction().execute((db) => guard.inside(() => run(db)));
  const transaction = async <T>(run: (db: Db) => Promise<T>): Promise<T> => {
    guard.refuseInside(pass);
    return transact(run);
  };
  const group = close ? groupCommit(transact) : transact;

  return {
    db: kysely.withPlugin(guard.plugin),
    dialect: close ? "sqlite" : "postgres",
    location,
    transaction,
    grouped: async (run) => {
      guard.refuseInside(pass);
      return group(run);
    },
    close: () => (closing ??= kysely.destroy().then(close)),
  };
}

function toFile(url: string): string {
  const path = url.match(/^sqlite:(?:\/\/(?=\/))?(.+)$/)?.[1];
  if (path && isAbsolute(path)) return path;
  throw new StoreProblem("bad-url", {
    location: `"${url.replace(/\/\/[^@/]*@/, "//…@")}"`,
    what: "is not an address of a database",
    remedy: "Use sqlite:/absolute/path/node.db or postgres://user:password@host/database.",
  });
}
