import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { writeWhole } from "../write-whole.ts";

/** A package that was added to this node beside its composition. */
export interface AddedPlugin {
  /** The package's name in its registry: `nri-plugin-labs`. */
  name: string;
  version: string;
  /** `sha512-…` of the packed file, as npm and the index of plugins write it; the file stands in `packages`. */
  checksum: string;
  file: string;
  /** The plugin's own id, as it was when it was added. */
  id?: string | undefined;
}

const list = z.object({
  plugins: z.array(
    z.object({
      ...{ name: z.string(), version: z.string(), checksum: z.string(), file: z.string() },
      id: z.optional(z.string()),
    }),
  ),
});

/** Where added plugins live: a package of npm's own, beside the database. */
export const folderOf = (data: string) => join(data, "plugins");

const fileOf = (data: string) => join(folderOf(data), "plugins.json");

export function readAdded(data: string): AddedPlugin[] {
  const file = fileOf(data);
  return existsSync(file) ? list.parse(JSON.parse(readFileSync(file, "utf8"))).plugins : [];
}

export async function writeAdded(data: string, plugins: readonly AddedPlugin[]): Promise<void> {
  await writeWhole(fileOf(data), `${JSON.stringify({ plugins }, undefined, 2)}\n`, 0o600);
}
