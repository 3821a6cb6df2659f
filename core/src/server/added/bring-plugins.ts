import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FetchedPlugin, OpenBackup } from "../../backup/index.ts";
import { type AddedPlugin, folderOf, writeAdded } from "./added-plugins.ts";
import { loadAdded } from "./load-added.ts";
import { runNpm } from "./run-npm.ts";

/** A plugin that was added to the node of a backup. */
export interface BroughtPlugin {
  name: string;
  version: string;
  /** Why it does not run here yet, and what to do. */
  problem?: string;
}

/**
 * Puts the plugins of a backup into a data folder: their packed files, and by npm, what these need. One that cannot be brought is
 * told: on SQLite the rest does without, and its rows wait for it.
 */
export async function bringPlugins(
  backup: Pick<OpenBackup, "fetchPlugins" | "pluginLock">,
  data: string,
): Promise<BroughtPlugin[]> {
  const folder = folderOf(data);
  const fetched = await backup.fetchPlugins(join(folder, "packages"));
  if (fetched.length === 0) return [];
  const here = fetched.filter(({ path }) => path !== undefined);
  const added = here.map(({ path: _, ...one }): AddedPlugin => one);
  await writeAdded(data, added);
  const failure = await install(folder, { here, lock: here.length === fetched.length ? backup.pluginLock : undefined });
  return Promise.all(
    fetched.map(async ({ path, ...one }) => {
      const problem = path === undefined ? notInBackup(one) : (failure ?? (await whyNotLoaded(data, one)));
      return { name: one.name, version: one.version, ...(problem !== undefined && { problem }) };
    }),
  );
}

interface Install {
  here: readonly FetchedPlugin[];
  /** With it come the very libraries that the node had. */
  lock: string | undefined;
}

/** What npm says when it cannot. */
async function install(folder: string, { here, lock }: Install): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dependencies = Object.fromEntries(here.map(({ name, file }) => [name, `file:packages/${file}`]));
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ private: true, dependencies }, undefined, 2)}\n`);
  if (lock !== undefined) await writeFile(join(folder, "package-lock.json"), lock);
  const how = lock === undefined ? "install" : "ci";
  const again = "Its packed file is in plugins/packages in the data folder: add it once more, with nri plugins add.";
  return runNpm([how, "--omit=dev", "--prefer-offline"], folder).then(
    () => undefined,
    (error: Error) => `${error.message}\n${again}`,
  );
}

function whyNotLoaded(data: string, one: AddedPlugin): Promise<string | undefined> {
  return loadAdded(data, one).then(
    () => undefined,
    (error: unknown) => `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
  );
}

function notInBackup({ name, version, checksum }: AddedPlugin): string {
  return `Its packed file is not in the backup. Add it: nri plugins add ${name}@${version} --checksum ${checksum}`;
}
