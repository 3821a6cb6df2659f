import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Files } from "../files/index.ts";
import { type Clock, type Log, software } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import { manifestOf, newBackupName } from "./backup-name.ts";
import { copyFiles } from "./copy-files.ts";
import { explainDisk } from "./disk-problem.ts";
import { type Manifest, toManifestText } from "./manifest.ts";
import { type PackedPlugins, readPacked } from "./packed-plugin.ts";
import type { Ledgers } from "./restore-database.ts";
import { seal } from "./seal.ts";
import type { Shelf } from "./shelf.ts";
import { stage } from "./stage.ts";
import { stageDatabase } from "./stage-database.ts";

export type Progress = (done: number, total: number | undefined, what: string) => void;

export interface MakeBackup {
  store: Store;
  files: Files;
  clock: Clock;
  log: Log;
  keys: BackupKeys;
  origin: string;
  /** `node.toml` as it stands. */
  readConfig(): Promise<string>;
  ledgers: Ledgers;
  /** What was added to the node. */
  packed(): Promise<PackedPlugins>;
  /** A folder of the data folder for what is half done; emptied before and after. */
  work: string;
  shelves: readonly Shelf[];
  progress: Progress;
}

export interface MadeBackup {
  shelf: Shelf;
  name: string;
  bytes: number;
  /** Hashes of the uploaded files that this shelf did not have before. */
  newFiles: ReadonlySet<string>;
  /** Why this shelf has none. */
  problem?: unknown;
}

/** One moment of the node, onto every shelf. The manifest is put last, so that what was interrupted is never taken for a backup. */
export async function makeBackup(options: MakeBackup): Promise<{ made: MadeBackup[] }> {
  const { store, clock, keys, ledgers, work, progress, shelves } = options;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const madeAt = clock.now();
    const name = newBackupName(madeAt);
    let rows = 0;
    const each = (more: number) => {
      rows += more;
      progress(rows, undefined, "rows read");
    };
    const database = await stageDatabase({ store, keys, ledgers, work, each });
    const config = await stage(
      await seal(keys, Readable.from([Buffer.from(await options.readConfig())])),
      join(work, "config.age"),
    );
    const { plugins, lock } = await options.packed();
    const packed = await readPacked(plugins, options.log);
    const part = (which: "database" | "config", { bytes, sha256 }: typeof config) => ({
      name: which,
      path: `backups/${name}/${which}.age`,
      bytes,
      sha256,
    });
    const manifest: Manifest = {
      format: 1,
      name,
      madeAt,
      app: software.version,
      origin: options.origin,
      dialect: store.dialect,
      migrations: database.migrations,
      definitions: database.definitions,
      tables: database.tables,
      parts: [part("database", database.staged), part("config", config)],
      files: [],
      plugins: [],
      ...(lock !== undefined && { pluginLock: lock }),
    };
    const made: MadeBackup[] = [];
    for (const shelf of shelves) {
      made.push(await putAll({ ...options, shelf, manifest, packed, staged: { database: database.staged, config } }));
    }
    return { made };
  } catch (error) {
    throw explainDisk(error, work);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

interface PutAll extends Omit<MakeBackup, "packed"> {
  shelf: Shelf;
  manifest: Manifest;
  packed: Awaited<ReturnType<typeof readPacked>>;
  staged: Record<Manifest["parts"][number]["name"], Awaited<ReturnType<typeof stage>>>;
}

/** One shelf that fails keeps none of the others from having theirs. */
async function putAll({ shelf, manifest, packed, staged, ...options }: PutAll): Promise<MadeBackup> {
  const { files, keys, work, progress, log } = options;
  const { name } = manifest;
  try {
    const { kept, plugins, newFiles } = await copyFiles({ files, plugins: packed, keys, shelf, work, progress });
    for (const [done, part] of manifest.parts.entries()) {
      progress(done, manifest.parts.length, `parts to ${shelf.address}`);
      await shelf.put(part.path, staged[part.name]);
    }
    const text = toManifestText({ ...manifest, files: kept, plugins }, keys.manifestKey);
    const sealed = await stage(await seal(keys, Readable.from([Buffer.from(text)])), join(work, "manifest.age"));
    await shelf.put(manifestOf(name), sealed);
    const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, sealed.bytes);
    return { shelf, name, bytes, newFiles };
  } catch (error) {
    const problem = explainDisk(error, shelf.address);
    log.error({ backup: name, to: shelf.address, err: problem }, "a backup could not be kept");
    return { shelf, name, bytes: 0, newFiles: new Set(), problem };
  }
}
