import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { sql } from "kysely";
import { Refusal } from "../kit/index.ts";
import {
  deferReferences,
  emptyTables,
  type Migration,
  migrate,
  openSqliteCopy,
  openStore,
  prefixOf,
  type RowReader,
  type Store,
  withPostgresRows,
  writeRows,
} from "../store/index.ts";
import type { Manifest } from "./manifest.ts";
import { fromDump, fromReader, type Page } from "./row-dump.ts";
import { countTables, differences } from "./row-hash.ts";

/** Whose migrations this build knows: `core`, and each plugin by its id. */
export type Ledgers = Readonly<Record<string, Readonly<Record<string, Migration>>>>;

export interface RestoreDatabase {
  /** Only to look at: the tables of a plugin that is not here may be bare. */
  trial?: boolean;
  manifest: Manifest;
  /** The database part, decrypted. */
  part: Readable;
  ledgers: Ledgers;
  each: (rows: number) => void;
}

/** Refuses what a later version wrote: its tables may mean something that this one does not know. */
export function refuseNewer({ migrations, app, name }: Manifest, ledgers: Ledgers): void {
  const unknown = Object.entries(migrations).flatMap(([ledger, names]) => {
    const known = ledgers[ledger];
    return known ? names.filter((one) => !(one in known)).map((one) => `${one} of ${ledger}`) : [];
  });
  if (unknown.length === 0) return;
  throw new Refusal("conflict", {
    message: `The backup ${name} was made by a newer version (${app}): this one does not know ${unknown.join(", ")}. Install that version or a later one, then restore.`,
  });
}

/** Makes a SQLite file of the backup and checks it against what the backup says of itself. The file must not exist. */
export async function restoreToSqlite(file: string, restore: RestoreDatabase): Promise<void> {
  const { manifest, part, ledgers, trial, each } = restore;
  if (manifest.dialect === "sqlite") await pipeline(part, createGunzip(), createWriteStream(file, { mode: 0o600 }));
  else
    await withStore(`sqlite:${file}`, (store) =>
      load(store, { manifest, ledgers, trial, pages: fromDump(unpacked(part)) }),
    );
  const copy = await openSqliteCopy(file);
  try {
    const faults = await copy.faults();
    refuseFaults(manifest, faults);
    await compare(manifest, copy, each);
  } finally {
    await copy.close();
  }
}

/** Fills an empty PostgreSQL database, all or nothing, and checks it in the same way. */
export async function restoreToPostgres(store: Store, restore: RestoreDatabase, work: string): Promise<void> {
  const { manifest, part, ledgers, each } = restore;
  await refuseFilled(store);
  try {
    if (manifest.dialect === "postgres") {
      await load(store, { manifest, ledgers, pages: fromDump(unpacked(part)) });
    } else {
      await pipeline(part, createGunzip(), createWriteStream(work, { mode: 0o600 }));
      const copy = await openSqliteCopy(work);
      await load(store, { manifest, ledgers, pages: fromReader(copy) }).finally(() => copy.close());
    }
    await withPostgresRows(store, (reader) => compare(manifest, reader, each));
  } catch (error) {
    await dropAll(store);
    throw error;
  } finally {
    await rm(work, { force: true });
  }
}

interface Load {
  manifest: Manifest;
  ledgers: Ledgers;
  trial?: boolean | undefined;
  pages: AsyncGenerator<Page>;
}

/** The tables as the migrations make them that the backup had seen, then its rows. */
async function load(store: Store, { manifest, ledgers, trial = false, pages }: Load): Promise<void> {
  for (const [ledger, names] of inOrder(manifest.migrations)) {
    const known = ledgers[ledger];
    if (!known) {
      await makeStrange(store, { manifest, ledger, trial });
      continue;
    }
    const migrations = Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
    await migrate(store, { ledger, migrations });
  }
  await store.transaction(async (db) => {
    if (store.dialect === "postgres") await sql`set local statement_timeout = 0`.execute(db);
    await deferReferences(db, async () => {
      await emptyTables(db, [...manifest.tables].reverse());
      for await (const { table, rows } of pages) await writeRows(db, table, rows);
    });
  });
}

interface Strange {
  manifest: Manifest;
  ledger: string;
  trial: boolean;
}

/** The tables of a plugin that is not here, as they were: it finds them when it comes back. */
async function makeStrange(store: Store, { manifest, ledger, trial }: Strange): Promise<void> {
  const definitions = manifest.definitions[ledger];
  if (definitions !== undefined && store.dialect === "postgres") {
    for (const statement of definitions) await sql.raw(statement).execute(store.db);
  } else if (trial) {
    const own = manifest.tables.filter(({ name }) => name.startsWith(prefixOf(ledger)));
    for (const { name, columns } of own) {
      const list = sql.join(columns.map((column) => sql.ref(column)));
      await sql`create table if not exists ${sql.table(name)} (${list})`.execute(store.db);
    }
  } else {
    throw new Refusal("conflict", {
      message: `The backup has tables of the plugin ${ledger}, which is not here, and it is a backup of another kind of database. Restore with a build that has it, or into ${manifest.dialect === "sqlite" ? "SQLite" : "PostgreSQL"}.`,
    });
  }
}

function inOrder(migrations: Manifest["migrations"]): [string, string[]][] {
  return Object.entries(migrations).sort(([a], [b]) => (a === "core" ? -1 : b === "core" ? 1 : a < b ? -1 : 1));
}

function unpacked(part: Readable): Readable {
  const unpack = createGunzip();
  // What breaks the first stream breaks whoever reads the last.
  pipeline(part, unpack).catch((error: Error) => unpack.destroy(error));
  return unpack;
}

async function compare(manifest: Manifest, reader: RowReader, each: (rows: number) => void): Promise<void> {
  refuseFaults(manifest, differences(manifest.tables, await countTables(reader, each)));
}

function refuseFaults({ name }: Manifest, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Refusal("conflict", {
    message: `The backup ${name} is damaged: ${faults.join("; ")}. Use another backup.`,
  });
}

async function withStore(url: string, run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ url, readers: 1 });
  try {
    await run(store);
  } finally {
    await store.close();
  }
  const file = url.replace("sqlite:", "");
  for (const left of [`${file}.lock`, `${file}.pid`, `${file}-wal`, `${file}-shm`]) await rm(left, { force: true });
}

async function refuseFilled(store: Store): Promise<void> {
  const { rows } = await tablesOf(store);
  if (rows.length === 0) return;
  throw new Refusal("conflict", {
    message: `${store.location} is not empty. Make a new, empty database, set DATABASE_URL to it, and restore there.`,
  });
}

/** The database was empty when we came: it is empty again. */
async function dropAll(store: Store): Promise<void> {
  const { rows } = await tablesOf(store);
  for (const { name } of rows) await sql`drop table if exists ${sql.table(name)} cascade`.execute(store.db);
}

function tablesOf(store: Store) {
  return sql<{ name: string }>`
    select table_name::text as name from information_schema.tables where table_schema = current_schema()`.execute(
    store.db,
  );
}
