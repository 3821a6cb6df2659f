// Installs what must not share the workspace, once for each lockfile: its overrides and its licence do not reach here.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../../node_modules/.cache", import.meta.url));
const files = ["package.json", "package-lock.json"];

/**
 * The folder in which the packages of `source` (with its package.json and package-lock.json) are installed. Throws with what
 * npm said where the registry cannot be reached.
 */
export function installOutside(source: string): string {
  const lock = createHash("sha256")
    .update(readFileSync(join(source, "package-lock.json")))
    .digest("hex");
  const folder = resolve(cache, basename(source), lock.slice(0, 16));
  if (existsSync(join(folder, "node_modules"))) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of files) copyFileSync(join(source, file), join(draft, file));
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"], {
    cwd: draft,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`${basename(source)} could not be installed from the npm registry:\n${done.stderr}`);
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
  return folder;
}
