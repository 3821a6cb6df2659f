import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../kit/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import type { Manifest } from "./manifest.ts";
import { hashesOf, type PackedPlugin } from "./packed-plugin.ts";
import { readPart } from "./read-part.ts";
import type { Shelf } from "./shelf.ts";
import { stage } from "./stage.ts";

export interface FetchPacked {
  shelf: Shelf;
  keys: BackupKeys;
  manifest: Manifest;
}

/** A plugin that a backup knows of; without a `path` where its packed file is not in the backup. */
export type FetchedPlugin = Omit<PackedPlugin, "path"> & { path?: string };

/** Writes the packed plugins of a backup into a folder. Refuses one that is not, byte by byte, what was added to the node. */
export async function fetchPacked({ shelf, keys, manifest }: FetchPacked, folder: string): Promise<FetchedPlugin[]> {
  const fetched: FetchedPlugin[] = [];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { packed, ...plugin } of manifest.plugins) {
    if (packed === undefined) {
      fetched.push(plugin);
      continue;
    }
    const path = join(folder, plugin.file);
    const what = `The plugin ${plugin.name}`;
    await stage(await readPart(shelf, { path: packed.path, bytes: packed.bytes, what }, keys), path);
    const { checksum, sha256 } = await hashesOf(path);
    if (checksum !== plugin.checksum || sha256 !== packed.sha256) {
      await rm(path);
      throw new Refusal("conflict", {
        message: `${what} in ${shelf.address} is not what was added to the node: its checksum is ${checksum}, and it was ${plugin.checksum}. Use another backup.`,
      });
    }
    fetched.push({ ...plugin, path });
  }
  return fetched;
}
