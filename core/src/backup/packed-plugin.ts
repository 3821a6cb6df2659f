import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Log } from "../kit/index.ts";
import { hashing } from "./stage.ts";

/** A plugin that was added to this node beside what its software brings, as its author packed it. */
export interface PackedPlugin {
  /** The package's name: `nri-plugin-labs`. */
  name: string;
  version: string;
  /** What the plugin calls itself, where that is known. */
  id?: string | undefined;
  /** `sha512-…` of the packed file, as it was when the plugin was added. */
  checksum: string;
  /** What the packed file is called. */
  file: string;
  /** Where it lies on this machine. */
  path: string;
}

/** All that was added to a node. */
export interface PackedPlugins {
  plugins: readonly PackedPlugin[];
  /** npm's `package-lock.json` of their folder: every library that they need, with its checksum. */
  lock?: string;
}

export interface KeptPacked extends PackedPlugin {
  /** Undefined: it is gone, or no longer what was added, and so no backup may bring it back. */
  sha256: string | undefined;
}

/** Looks whether each is still what was added. A backup is made without the file of one that is not; `nri doctor` tells. */
export async function readPacked(plugins: readonly PackedPlugin[], log: Log): Promise<KeptPacked[]> {
  const kept: KeptPacked[] = [];
  for (const plugin of plugins) {
    const hashes = await hashesOf(plugin.path).catch(() => undefined);
    const isSame = hashes?.checksum === plugin.checksum;
    if (!isSame) log.error({ plugin: plugin.name, file: plugin.path }, "a packed plugin is not what was added");
    kept.push({ ...plugin, sha256: isSame ? hashes?.sha256 : undefined });
  }
  return kept;
}

/** Of a file: as npm tells it, and as this room does. */
export async function hashesOf(path: string): Promise<{ checksum: string; sha256: string }> {
  const passed = hashing();
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), passed.stream, hash);
  return { checksum: `sha512-${hash.digest("base64")}`, sha256: passed.result().sha256 };
}
