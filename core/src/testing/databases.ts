import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { coreMigrations } from "../../migrations/index.ts";
import { type Migration, migrate, openStore, type Store, type StoreOptions } from "../store/index.ts";
import type { PostgresCluster } from "./postgres-cluster.ts";
import { findPostgres } from "./postgres-for-run.ts";

export interface OpenOptions extends Omit<StoreOptions, "url"> {
  /** What to run before the store is handed over: all of the core's migrations unless told; `{}` for an empty database. */
  migrations?: Readonly<Record<string, Migration>>;
  /** Opens this database once more (its `url` from `fresh()`) instead of a new one. */
  url?: string;
}

/** A new database of the kind under test; closed and removed after the suite. */
export interface OpenDatabase {
  (options?: OpenOptions): Promise<Store>;
  /** The address of a new, empty database, for tests that open it several times or from another process. */
  fresh(): Promise<string>;
}

/**
 * The same suite on a real SQLite file and on a real PostgreSQL.
 * @example describeOnBothDatabases("labs", (open) => { it("opens a lab", async () => { const store = await open(); … }); });
 */
export function describeOnBothDatabases(title: string, suite: (open: OpenDatabase) => void): void {
  describeOnSqlite(title, suite);
  describeOnPostgres(title, suite);
}

export function describeOnSqlite(title: string, suite: (open: OpenDatabase) => void): void {
  describe(`${title} (SQLite)`, () => {
    const directories: string[] = [];
    const open = opener(async () => {
      const directory = await mkdtemp(join(tmpdir(), "nri-test-"));
      directories.push(directory);
      return `sqlite:${directory}/node.db`;
    });
    suite(open);
    afterAll(async () => {
      await open.closeAll();
      for (const directory of directories) await rm(directory, { recursive: true, force: true });
    });
  });
}

/** Skipped, with the reason, where PostgreSQL cannot start; a failure there when NRI_REQUIRE_POSTGRES is set. */
export function describeOnPostgres(title: string, suite: (open: OpenDatabase) => void): void {
  describe(`${title} (PostgreSQL)`, () => {
    let cluster: PostgresCluster | undefined;
    let reason = "";
    beforeAll(async () => {
      cluster = await findPostgres().catch((error: Error) => {
        if (process.env["NRI_REQUIRE_POSTGRES"]) throw error;
        reason = error.message;
        return undefined;
      });
    }, 60_000);
    beforeEach((context) => context.skip(cluster === undefined, reason));
    const open = opener(() => createSchema(cluster?.url ?? ""));
    suite(open);
    afterAll(async () => {
      await open.closeAll();
      await cluster?.stop();
    });
  });
}

function opener(fresh: () => Promise<string>) {
  const stores: Store[] = [];
  const open = async ({ migrations = coreMigrations, url, ...options }: OpenOptions = {}) => {
    const store = await openStore({ url: url ?? (await fresh()), ...options });
    stores.push(store);
    if (Object.keys(migrations).length > 0) await migrate(store, { ledger: "core", migrations });
    return store;
  };
  const closeAll = async () => {
    for (const store of stores.splice(0)) await store.close();
  };
  return Object.assign(open, { fresh, closeAll });
}

/** A schema of its own is as good as a database of its own, and made in a millisecond. */
async function createSchema(url: string): Promise<string> {
  const schema = `t_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  return `${url}?options=-c%20search_path%3D${schema}`;
}
