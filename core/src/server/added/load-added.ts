import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isJsonObject, type Json } from "../../kit/index.ts";
import type { Plugin } from "../../plugin/index.ts";
import type { Composition } from "../composition.ts";
import { type AddedPlugin, folderOf, readAdded } from "./added-plugins.ts";
import { openDoors } from "./core-doors.ts";

/** The composition with what was added to this node. */
export async function withAdded(composition: Composition, data: string): Promise<Composition> {
  const plugins = [...composition.plugins];
  for (const { plugin } of await loadAll(data)) if (!plugins.includes(plugin)) plugins.push(plugin);
  return { ...composition, plugins };
}

export interface LoadedPlugin {
  entry: AddedPlugin;
  plugin: Plugin;
  /** It could not be loaded: `plugin` cannot run, and its state tells why. */
  broken: boolean;
}

export async function loadAll(data: string): Promise<readonly LoadedPlugin[]> {
  const loaded: LoadedPlugin[] = [];
  for (const entry of readAdded(data)) loaded.push(await loadOne(data, entry));
  return loaded;
}

export function loadOne(data: string, entry: AddedPlugin): Promise<LoadedPlugin> {
  return loadAdded(data, entry).then(
    (plugin) => ({ entry, plugin, broken: false }),
    (error: unknown) => {
      const reason = `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
      return { entry, plugin: brokenPlugin(entry, reason), broken: true };
    },
  );
}

/** The default export of the package; throws when that is no plugin. */
export async function loadAdded(
  data: string,
  { name, checksum }: Pick<AddedPlugin, "name" | "checksum">,
): Promise<Plugin> {
  const folder = folderOf(data);
  await openDoors(folder);
  const home = join(folder, "node_modules", name);
  const entry = join(home, entryOf(home, name));
  if (!existsSync(entry))
    throw new Error(`${name} has no file ${entry.slice(home.length + 1)}: was it built before it was packed?`);
  // Another content under the same name is another module.
  const module: { default?: unknown } = await import(
    /* @vite-ignore */ `${pathToFileURL(entry).href}?${encodeURIComponent(checksum.slice(7, 23))}`
  );
  if (!isPlugin(module.default))
    throw new Error(`${name} is no plugin: its default export is not what definePlugin gives.`);
  return module.default;
}

function entryOf(home: string, name: string): string {
  const manifest: Json = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  if (!isJsonObject(manifest)) throw new Error(`${name} has no package.json that can be read.`);
  const { exports, main } = manifest;
  const root = isJsonObject(exports) ? (exports["."] ?? exports) : exports;
  const file = isJsonObject(root) ? (root["import"] ?? root["default"]) : root;
  return typeof file === "string" ? file : typeof main === "string" ? main : "index.js";
}

function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== "object" || value === null) return false;
  const { id, version, api } = value as Partial<Record<string, unknown>>;
  return [id, version, api].every((one) => typeof one === "string");
}

/** Runs nowhere; its state tells why. */
export function brokenPlugin({ name, version, id: known }: AddedPlugin, reason: string): Plugin {
  const id = known ?? name.replace(/^@/, "").replaceAll(/[^a-z0-9]+/g, "-");
  const validate = () => {
    throw new Error(reason);
  };
  return { id, version, api: "*", settings: { "~standard": { version: 1, vendor: "nri-commons", validate } } };
}
