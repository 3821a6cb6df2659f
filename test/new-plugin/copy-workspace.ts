import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

const left = new Set([".git", "dist", "data", "screenshots", "coverage"]);

/** The workspace in another folder, with the same libraries: what is made there disturbs nothing that runs here. */
export async function copyWorkspace(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "nri-workspace-"));
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => {
      const path = relative(root, from);
      return path !== "node_modules" && !(left.has(basename(from)) && !path.startsWith("nodes/"));
    },
  });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
