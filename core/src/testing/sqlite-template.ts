import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type MigratedPlugin, migrateTemplate, templateName } from "./database-source.ts";

/** Where the test files of one run find what the first of them made. */
export const TEMPLATES = "NRI_TEST_SQLITE";

const made = new Map<string, Promise<string>>();

/**
 * Puts a database there that has the tables of core and of these plugins already, made once in a run; false outside of a run of
 * ours (vitest without our configuration, the demonstration): whoever opens it makes them then.
 */
export async function copyTemplate(to: string, plugins: readonly MigratedPlugin[] = []): Promise<boolean> {
  const folder = process.env[TEMPLATES];
  if (folder === undefined) return false;
  const name = templateName(plugins);
  const template = made.get(name) ?? makeTemplate(folder, name, plugins);
  made.set(name, template);
  await copyFile(await template, to);
  return true;
}

async function makeTemplate(folder: string, name: string, plugins: readonly MigratedPlugin[]): Promise<string> {
  const file = join(folder, `${name}.db`);
  if (existsSync(file)) return file;
  const own = await mkdtemp(join(folder, "making-"));
  await migrateTemplate(`sqlite:${join(own, "node.db")}`, plugins);
  // Whole or not at all: another test file may do the same at this moment.
  await rename(join(own, "node.db"), file);
  await rm(own, { recursive: true });
  return file;
}
