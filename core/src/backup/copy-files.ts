import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Files } from "../files/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import type { Manifest } from "./manifest.ts";
import type { KeptPacked } from "./packed-plugin.ts";
import { seal } from "./seal.ts";
import type { OnShelf, Shelf } from "./shelf.ts";
import { stage } from "./stage.ts";

interface CopyFiles {
  files: Files;
  plugins: readonly KeptPacked[];
  keys: BackupKeys;
  shelf: Shelf;
  work: string;
  progress: (done: number, total: number | undefined, what: string) => void;
}

interface CopiedFiles {
  kept: Manifest["files"];
  plugins: Manifest["plugins"];
  newFiles: ReadonlySet<string>;
}

/** Encrypts and copies the uploaded files, and the packed plugins, that the shelf does not have yet: they are named by their hash, and never change. */
export async function copyFiles({ files, plugins, keys, shelf, work, progress }: CopyFiles): Promise<CopiedFiles> {
  const there = new Map((await shelf.list("files/")).map(({ path, bytes }: OnShelf) => [path, bytes]));
  const all: string[] = [];
  for await (const sha256 of files.list()) all.push(sha256);
  const kept: Manifest["files"] = [];
  const newFiles = new Set<string>();
  for (const [done, sha256] of all.entries()) {
    progress(done, all.length, `files to ${shelf.address}`);
    // No output needed it any more, and it was removed while we were on the way.
    const copied = await copyOnce(sha256, async () => (await files.read(sha256))?.stream);
    if (copied !== undefined) kept.push(copied);
  }
  const keptPlugins: Manifest["plugins"] = [];
  for (const { path, sha256, ...plugin } of plugins) {
    const packed = sha256 === undefined ? undefined : await copyOnce(sha256, async () => createReadStream(path));
    keptPlugins.push({ ...plugin, ...(packed && { packed }) });
  }
  return { kept, plugins: keptPlugins, newFiles };

  async function copyOnce(sha256: string, open: () => Promise<Readable | undefined>) {
    const path = keys.pathOfFile(sha256);
    const known = there.get(path);
    if (known !== undefined) return { sha256, path, bytes: known };
    const plain = await open();
    if (plain === undefined) return undefined;
    const staged = await stage(await seal(keys, plain), join(work, "file.age"));
    await shelf.put(path, staged);
    await rm(staged.file);
    newFiles.add(sha256);
    return { sha256, path, bytes: staged.bytes };
  }
}
