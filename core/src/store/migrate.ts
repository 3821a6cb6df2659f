import { type Kysely, sql } from "kysely";
import { type Clock, systemClock } from "../kit/index.ts";
import { readSchema, refuseOutside } from "./schema-objects.ts";
import type { Db, Migration, Store } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";

declare module "./tables.ts" {
  interface Tables {
    migration: MigrationRow;
  }
}

interface MigrationRow {
  ledger: string;
  name: string;
  applied_at: number;
}

export interface MigrateOptions {
  /** Whose migrations: `core`, or a plugin's id. */
  ledger: string;
  /** By name, run in the order of the names: `001-facts`, `002-jobs`. */
  migrations: Readonly<Record<string, Migration>>;
  /** When given, tables, indexes, triggers and views may only be made, changed or dropped if their names begin so. */
  prefix?: string;
  clock?: Clock;
}

/**
 * Brings the tables of one ledger up to date, each step in a transaction with its row of the ledger. Safe to run twice and
 * from several processes at once. Throws a StoreProblem: `newer-version` or `migration-failed`.
 */
export async function migrate(store: Store, options: MigrateOptions): Promise<{ applied: string[] }> {
  await locked(store, createLedger);
  const known = await readLedger(store.db, options.ledger);
  refuseNewer(store, known, options);
  const applied: string[] = [];
  for (const name of Object.keys(options.migrations).sort()) {
    if (!known.includes(name) && (await applyOnce(store, { ...options, name }))) applied.push(name);
  }
  return { applied };
}

/** Whether every step of a ledger was made, and none that this version does not know. Makes none. */
export async function isUpToDate(store: Store, { ledger, migrations }: Pick<MigrateOptions, "ledger" | "migrations">) {
  const known = await readLedger(store.db, ledger);
  return known.length === Object.keys(migrations).length && known.every((name) => name in migrations);
}

type Step = MigrateOptions & { name: string };

async function applyOnce(store: Store, step: Step): Promise<boolean> {
  return locked(store, async (db) => {
    const { ledger, name, clock = systemClock } = step;
    // Another process may have been here while this one waited for the lock.
    if ((await readLedger(db, ledger)).includes(name)) return false;
    await run(store, db, step);
    await db.insertInto("migration").values({ ledger, name, applied_at: clock.now() }).execute();
    return true;
  });
}

async function run(store: Store, db: Db, { ledger, name, migrations, prefix }: Step) {
  try {
    const before = prefix === undefined ? undefined : await readSchema(db);
    await migrations[name]?.(untyped(db), store.dialect);
    if (before && prefix !== undefined) refuseOutside(prefix, before, await readSchema(db));
  } catch (cause) {
    if (cause instanceof StoreProblem) throw cause;
    throw new StoreProblem("migration-failed", {
      location: store.location,
      what: `stays as it was: migration ${name} of ${ledger} failed and was rolled back (${messageOf(cause)})`,
      remedy: "Correct the migration, or go back to the version that was installed before.",
      cause,
    });
  }
}

function refuseNewer(store: Store, known: readonly string[], { ledger, migrations }: MigrateOptions) {
  const unknown = known.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StoreProblem("newer-version", {
    location: store.location,
    what: `was written by a newer version: this one does not know migration ${unknown.join(", ")} of ${ledger}`,
    remedy: "Install that version or a later one, or restore the backup that was made before the upgrade.",
  });
}

async function readLedger(db: Db, ledger: string): Promise<string[]> {
  const rows = await db.selectFrom("migration").select("name").where("ledger", "=", ledger).orderBy("name").execute();
  return rows.map(({ name }) => name);
}

async function createLedger(db: Db) {
  await db.schema
    .createTable("migration")
    .ifNotExists()
    .addColumn("ledger", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("migration_pkey", ["ledger", "name"])
    .execute();
}

/** One process at a time; on SQLite the writer is alone anyway. A migration may take longer than a query may. */
function locked<T>(store: Store, run: (db: Db) => Promise<T>): Promise<T> {
  return store.transaction(async (db) => {
    if (store.dialect === "postgres") {
      await sql`set local statement_timeout = 0`.execute(db);
      await sql`select pg_advisory_xact_lock(hashtext('nri.migrate.' || current_schema()))`.execute(db);
    }
    return run(db);
  });
}

/** A migration must not lean on the types of today's tables: it outlives them. */
function untyped(db: Db): Kysely<never> {
  return db.withTables<never>() as Kysely<never>;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
