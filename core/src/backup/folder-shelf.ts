import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { OnShelf, Shelf } from "./shelf.ts";

const draft = ".part-";

/** A folder of this machine: a second disk, or one that is mounted from elsewhere. */
export function openFolderShelf(root: string): Shelf {
  return {
    address: root,
    async put(path, { file }) {
      const to = join(root, path);
      const part = `${to}${draft}${randomUUID()}`;
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      try {
        await copyFile(file, part);
        await sync(part);
        await rename(part, to);
        await sync(dirname(to));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async read(path) {
      const from = join(root, path);
      const found = await stat(from).catch(() => undefined);
      return found?.isFile() ? createReadStream(from) : undefined;
    },
    list: async (under) => (await walk(root, join(root, under))).sort((a, b) => (a.path < b.path ? -1 : 1)),
    async remove(path) {
      const file = join(root, path);
      await rm(file, { force: true });
      // The last file of a folder takes it along; another one keeps it.
      if (dirname(file) !== root) await rmdir(dirname(file)).catch(() => undefined);
    },
    async close() {},
  };
}

async function walk(root: string, folder: string): Promise<OnShelf[]> {
  const found: OnShelf[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else if (entry.isFile() && !entry.name.includes(draft)) {
      found.push({ path: relative(root, path).replaceAll("\\", "/"), bytes: (await stat(path)).size });
    }
  }
  return found;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
