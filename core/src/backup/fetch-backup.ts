import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createFiles } from "../files/index.ts";
import type { MasterKey } from "../identity/index.ts";
import { Refusal } from "../kit/index.ts";
import { migrate, openStore, type Store, skipSerials } from "../store/index.ts";
import { type BackupKeys, toBackupKeys } from "./backup-keys.ts";
import "./copy-store.ts";
import { erasuresFile } from "./create-erasures.ts";
import { explainDisk } from "./disk-problem.ts";
import { createErasureLedger } from "./erasure-ledger.ts";
import { readErasures } from "./erasures-on-shelf.ts";
import { type FetchedPlugin, fetchPacked } from "./fetch-packed.ts";
import { readManifest } from "./find-backups.ts";
import type { Progress } from "./make-backup.ts";
import type { Manifest } from "./manifest.ts";
import { openPlace } from "./open-place.ts";
import { readPart } from "./read-part.ts";
import { type Ledgers, refuseNewer, restoreToPostgres, restoreToSqlite } from "./restore-database.ts";
import type { Shelf } from "./shelf.ts";
import type { ShelfSettings } from "./shelf-settings.ts";
import { openDatabase, readConfigPart } from "./verify-backup.ts";

/** Numbers that this database counts up go on so far after the backup's: nobody gives a thousand million in the time between. */
const serialGap = 1_000_000_000;

export interface OpenBackup {
  readonly name: string;
  readonly madeAt: number;
  readonly origin: string;
  readonly dialect: "sqlite" | "postgres";
  /** `node.toml` as it was. */
  readonly config: string;
  /** npm's list of what the plugins need that were added to the node. */
  readonly pluginLock: string | undefined;
  /** Writes the plugins that were added to the node, as they were packed, into a folder; their migrations make their tables. */
  fetchPlugins(folder: string): Promise<readonly FetchedPlugin[]>;
  /**
   * Writes database, files and the list of what was erased into a folder that nobody uses yet, and checks them. Refuses with
   * what is wrong with the backup, the disk or the database.
   */
  fetch(options: FetchBackup): Promise<{ rows: number; files: number; erasures: number }>;
  close(): Promise<void>;
}

export interface FetchBackup {
  folder: string;
  /** The empty PostgreSQL database to fill; left out, a SQLite file in the folder. */
  database?: string | undefined;
  /** The list of erasures of the node that stood here before. */
  formerErasures?: string | undefined;
  ledgers: Ledgers;
  now: number;
  progress: Progress;
}

export interface OpenBackupAt {
  address: string;
  masterKey: MasterKey;
  settings: ShelfSettings;
}

/** Opens a backup with the key of the recovery file. Refuses what is not there, another node's, damaged or newer. */
export async function openBackupAt({ address, masterKey, settings }: OpenBackupAt): Promise<OpenBackup> {
  const keys = toBackupKeys(masterKey);
  const { shelf, name } = await openPlace(address, settings);
  try {
    const manifest = await readManifest(shelf, name, keys);
    const config = await readConfigPart(shelf, manifest, keys);
    const { madeAt, origin, dialect, pluginLock } = manifest;
    return {
      name,
      madeAt,
      origin,
      dialect,
      config,
      pluginLock,
      fetchPlugins: (folder) => fetchPacked({ shelf, keys, manifest }, folder),
      fetch: (options) => fetchInto({ shelf, keys, manifest }, options),
      close: () => shelf.close(),
    };
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

interface Opened {
  shelf: Shelf;
  keys: BackupKeys;
  manifest: Manifest;
}

async function fetchInto(opened: Opened, options: FetchBackup) {
  const { manifest } = opened;
  refuseNewer(manifest, options.ledgers);
  try {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    await fetchFiles(opened, options);
    const erasures = await fetchErasures(opened, options);
    await fetchDatabase(opened, options);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { rows, files: manifest.files.length, erasures };
  } catch (error) {
    throw explainDisk(error, options.folder);
  }
}

async function fetchDatabase(opened: Opened, options: FetchBackup) {
  const { folder, database, ledgers, progress } = options;
  const { shelf, keys, manifest } = opened;
  const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  let rows = 0;
  const each = (more: number) => {
    rows += more;
    progress(rows, total, "rows checked");
  };
  progress(0, total, "rows restored");
  const part = await openDatabase(shelf, manifest, keys);
  const restore = { manifest, part, ledgers, each };
  const file = join(folder, "node.db");
  if (database === undefined) await restoreToSqlite(file, restore);
  const store = await openStore({ url: database ?? `sqlite:${file}` });
  try {
    if (database !== undefined) await restoreToPostgres(store, restore, join(folder, "backup.sqlite"));
    await mark(store, manifest, options);
  } finally {
    await store.close();
  }
}

/** The database, brought up to date, knows from now on that it is older than what the world has seen of this node. */
async function mark(store: Store, { name, madeAt }: Manifest, { ledgers, now }: FetchBackup): Promise<void> {
  await migrate(store, { ledger: "core", migrations: ledgers["core"] ?? {} });
  await store.transaction(async (db) => {
    await skipSerials(db, serialGap);
    const id = `${name}-${now}`;
    const row = { id, backup: name, backup_made_at: madeAt, restored_at: now, erased_again_at: null };
    await db.insertInto("restoration").values(row).execute();
  });
}

async function fetchFiles({ shelf, keys, manifest }: Opened, { folder, progress }: FetchBackup): Promise<void> {
  const files = createFiles({ dir: join(folder, "files") });
  for (const [done, { sha256, path, bytes }] of manifest.files.entries()) {
    progress(done, manifest.files.length, "files restored");
    const content = await readPart(shelf, { path, bytes, what: `The uploaded file ${sha256}` }, keys);
    if (await files.putBack(sha256, content)) continue;
    throw new Refusal("conflict", { message: `The uploaded file ${sha256} is damaged. Use another backup.` });
  }
}

/** What was told beside the backups, and what the node here before had told nobody else yet. */
async function fetchErasures({ shelf, keys }: Opened, { folder, formerErasures }: FetchBackup): Promise<number> {
  const key = keys.erasureKey;
  const told = (await readErasures(shelf, key)).erasures;
  const former =
    formerErasures === undefined ? [] : (await createErasureLedger({ file: formerErasures, key }).read()).erasures;
  const ledger = createErasureLedger({ file: join(folder, erasuresFile), key });
  await ledger.add([...told, ...former]);
  return (await ledger.read()).erasures.length;
}
