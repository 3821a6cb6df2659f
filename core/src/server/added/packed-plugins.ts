import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PackedPlugins } from "../../backup/index.ts";
import { folderOf, readAdded } from "./added-plugins.ts";

/** What was added to this node, for its backups. */
export async function packedPlugins(data: string): Promise<PackedPlugins> {
  const folder = folderOf(data);
  const plugins = readAdded(data).map((one) => ({ ...one, path: join(folder, "packages", one.file) }));
  if (plugins.length === 0) return { plugins };
  const lock = await readFile(join(folder, "package-lock.json"), "utf8").catch(() => undefined);
  return { plugins, ...(lock !== undefined && { lock }) };
}
