import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { type Migration, migrate, openStore, type Store, type StoreOptions } from "../store/index.ts";
import type { DatabaseSource } from "./database-source.ts";
import { postgresDatabases } from "./postgres-databases.ts";
import { sqliteFiles } from "./sqlite-files.ts";

export interface OpenOptions extends Omit<StoreOptions, "url"> {
  /** What to run before the store is handed over: all of the core's migrations unless told; `{}` for an empty database. */
  migrations?: Readonly<Record<string, Migration>>;
  /** Opens this database (an address from `fresh()`) as it is, instead of a new one. */
  url?: string;
}

/** A new database of the kind under test; closed and removed after the suite. */
export interface OpenDatabase {
  (options?: OpenOptions): Promise<Store>;
  /** The address of a new database with the core's tables, for tests that open it several times or from other processes. */
  fresh(): Promise<string>;
  /** The same without tables. */
  empty(): Promise<string>;
}

/**
 * The same suite on a real SQLite file and on a real PostgreSQL. Import it from this file, not from `testing`: a node
 * that runs the demonstration must not load vitest.
 * @example describeOnBothDatabases("labs", (open) => { it("opens a lab", async () => { const store = await open(); … }); });
 */
export function describeOnBothDatabases(title: string, suite: (open: OpenDatabase) => void): void {
  describeOnSqlite(title, suite);
  describeOnPostgres(title, suite);
}

export function describeOnSqlite(title: string, suite: (open: OpenDatabase) => void): void {
  describe(`${title} (SQLite)`, () => describeOn(async () => sqliteFiles(), suite));
}

/**
 * Skipped, with the reason, where PostgreSQL cannot start; a failure there when NRI_REQUIRE_POSTGRES is set. Open stores in
 * tests or in beforeEach: vitest cannot skip from beforeAll.
 */
export function describeOnPostgres(title: string, suite: (open: OpenDatabase) => void): void {
  describe(`${title} (PostgreSQL)`, () => {
    describeOn(postgresDatabases, suite);
  });
}

function describeOn(prepare: () => Promise<DatabaseSource>, suite: (open: OpenDatabase) => void) {
  let source: DatabaseSource | undefined;
  let missing = "";
  const stores: Store[] = [];
  const databases = () => {
    if (source) return source;
    throw new Error(missing || "Databases are opened in a test or a hook, not while the suite is described.");
  };
  const open = async ({ migrations, url, ...options }: OpenOptions = {}) => {
    const address = url ?? (await (migrations ? databases().empty() : databases().migrated()));
    const store = await openStore({ url: address, ...options });
    stores.push(store);
    if (migrations && Object.keys(migrations).length > 0) await migrate(store, { ledger: "core", migrations });
    return store;
  };

  beforeAll(async () => {
    source = await prepare().catch((error: Error) => {
      if (process.env["NRI_REQUIRE_POSTGRES"]) throw error;
      missing = error.message;
      return undefined;
    });
  });
  beforeEach((context) => context.skip(source === undefined, missing));
  suite(Object.assign(open, { fresh: () => databases().migrated(), empty: () => databases().empty() }));
  afterAll(async () => {
    for (const store of stores) await store.close();
    await source?.remove();
  });
}
