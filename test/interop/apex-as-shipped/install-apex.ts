// Installs activitypub-express as shipped, once for each lockfile, outside the workspace: its overrides do not reach here.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const cache = resolve(here, "../../../node_modules/.cache/apex-as-shipped");
const files = ["package.json", "package-lock.json"];

/** The folder it is installed in. Throws with what npm said where the registry cannot be reached. */
export function installApex(): string {
  const lock = createHash("sha256")
    .update(readFileSync(join(here, "package-lock.json")))
    .digest("hex");
  const folder = join(cache, lock.slice(0, 16));
  if (existsSync(join(folder, "node_modules"))) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of files) copyFileSync(join(here, file), join(draft, file));
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"], {
    cwd: draft,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`activitypub-express could not be installed from the npm registry:\n${done.stderr}`);
  }
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
  return folder;
}
