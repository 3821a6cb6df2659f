import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "../files/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import type { Manifest } from "./manifest.ts";
import { seal } from "./seal.ts";
import type { OnShelf, Shelf } from "./shelf.ts";
import { stage } from "./stage.ts";

interface CopyFiles {
  files: Files;
  keys: BackupKeys;
  shelf: Shelf;
  work: string;
  progress: (done: number, total: number | undefined, what: string) => void;
}

interface CopiedFiles {
  kept: Manifest["files"];
  newFiles: ReadonlySet<string>;
}

/** Encrypts and copies the uploaded files that the shelf does not have yet: they are named by their hash, and never change. */
export async function copyFiles({ files, keys, shelf, work, progress }: CopyFiles): Promise<CopiedFiles> {
  const there = new Map((await shelf.list("files/")).map(({ path, bytes }: OnShelf) => [path, bytes]));
  const all: string[] = [];
  for await (const sha256 of files.list()) all.push(sha256);
  const kept: Manifest["files"] = [];
  const newFiles = new Set<string>();
  for (const [done, sha256] of all.entries()) {
    progress(done, all.length, `files to ${shelf.address}`);
    const path = keys.pathOfFile(sha256);
    const bytes = there.get(path) ?? (await copyOne(sha256, path));
    if (bytes !== undefined) kept.push({ sha256, path, bytes });
  }
  return { kept, newFiles };

  async function copyOne(sha256: string, path: string): Promise<number | undefined> {
    const opened = await files.read(sha256);
    // No output needed it any more, and it was removed while we were on the way.
    if (opened === undefined) return undefined;
    const staged = await stage(await seal(keys, opened.stream), join(work, "file.age"));
    await shelf.put(path, staged);
    await rm(staged.file);
    newFiles.add(sha256);
    return staged.bytes;
  }
}
