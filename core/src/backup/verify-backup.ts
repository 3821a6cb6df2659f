import { createHash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../kit/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import { fetchPacked } from "./fetch-packed.ts";
import { readManifest } from "./find-backups.ts";
import type { Progress } from "./make-backup.ts";
import type { Manifest } from "./manifest.ts";
import { readPart } from "./read-part.ts";
import { type Ledgers, refuseNewer, restoreToSqlite } from "./restore-database.ts";
import type { Shelf } from "./shelf.ts";

export interface VerifyBackup {
  shelf: Shelf;
  name: string;
  keys: BackupKeys;
  ledgers: Ledgers;
  /** A folder for the database that is made of it; removed afterwards. */
  work: string;
  /** Files that are read whole: all, or those that these hashes name; of the others only that they are there. */
  files: "all" | ReadonlySet<string>;
  progress: Progress;
}

/** Restores the database of a backup into a temporary place and reads what else is in it. Refuses with what is wrong. */
export async function verifyBackup(options: VerifyBackup): Promise<Manifest> {
  const { shelf, name, keys, ledgers, work, progress } = options;
  const manifest = await readManifest(shelf, name, keys);
  refuseNewer(manifest, ledgers);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
    let rows = 0;
    const each = (more: number) => {
      rows += more;
      progress(rows, total, "rows checked");
    };
    const part = await openDatabase(shelf, manifest, keys);
    await restoreToSqlite(join(work, "restored.sqlite"), { manifest, part, ledgers, trial: true, each });
    await checkFiles(options, manifest);
    await fetchPacked({ shelf, keys, manifest }, join(work, "plugins"));
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export async function openDatabase(shelf: Shelf, manifest: Manifest, keys: BackupKeys) {
  return readPart(shelf, { ...getPart(manifest, "database"), what: "The database" }, keys);
}

export async function readConfigPart(shelf: Shelf, manifest: Manifest, keys: BackupKeys): Promise<string> {
  const parts: Buffer[] = [];
  const stream = await readPart(shelf, { ...getPart(manifest, "config"), what: "The configuration" }, keys);
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

function getPart({ parts, name }: Manifest, wanted: "database" | "config") {
  const part = parts.find((one) => one.name === wanted);
  if (part) return part;
  throw new Refusal("conflict", { message: `The backup ${name} has no ${wanted}. Use another backup.` });
}

async function checkFiles({ shelf, keys, files, progress }: VerifyBackup, manifest: Manifest): Promise<void> {
  await readConfigPart(shelf, manifest, keys);
  const there = new Map((await shelf.list("files/")).map(({ path, bytes }) => [path, bytes]));
  for (const [done, { sha256, path, bytes }] of manifest.files.entries()) {
    if (there.get(path) !== bytes) {
      throw new Refusal("conflict", {
        message: `The uploaded file ${sha256} is missing or cut in ${shelf.address}. Make a new backup.`,
      });
    }
    if (files !== "all" && !files.has(sha256)) continue;
    progress(done, manifest.files.length, "files checked");
    const hash = createHash("sha256");
    for await (const chunk of await readPart(shelf, { path, bytes, what: "An uploaded file" }, keys))
      hash.update(chunk);
    if (hash.digest("hex") !== sha256) {
      throw new Refusal("conflict", { message: `The uploaded file ${sha256} is damaged in ${shelf.address}.` });
    }
  }
}
