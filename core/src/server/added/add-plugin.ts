import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { hashesOf } from "../../backup/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Plugin } from "../../plugin/index.ts";
import { type AddedPlugin, folderOf, readAdded, writeAdded } from "./added-plugins.ts";
import { loadAdded } from "./load-added.ts";
import { runNpm } from "./run-npm.ts";

interface Add {
  /** The node's data folder. */
  data: string;
  /** A packed file, or `name@version` as the machine's npm finds it. */
  what: string;
  /** Its `sha512-…`, where somebody said what it must be. */
  checksum?: string | undefined;
}

/**
 * Puts a packed plugin into the node's own folder: libraries by npm, no script of a package runs, the checksum is kept. Loads it once
 * to see that it is one; a node that runs is told by whoever calls this. What does not work leaves everything as it was.
 */
export async function addPlugin({
  data,
  what,
  checksum: wanted,
}: Add): Promise<{ added: AddedPlugin; plugin: Plugin }> {
  const folder = folderOf(data);
  await mkdir(join(folder, "packages"), { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, "package.json"))) await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  const arriving = await mkdtemp(join(folder, "arriving-"));
  try {
    const file = await takePackage(what, arriving);
    const { checksum } = await hashesOf(join(arriving, file));
    if (wanted !== undefined && wanted !== checksum) {
      throw new Refusal("invalid", {
        message: `${what} is not what it should be: its checksum is ${checksum}. Nothing was added.`,
      });
    }
    return await putInPlace({ data, arriving, file, checksum });
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

/** Takes the package away; what it kept in the database stays. */
export async function removeAdded(data: string, name: string): Promise<AddedPlugin> {
  const all = readAdded(data);
  const found = all.find((one) => one.name === name);
  if (found === undefined) {
    const known = all.map((one) => one.name).join(", ");
    throw new Refusal("not-found", { message: `No plugin ${name} was added here. Added: ${known || "none"}.` });
  }
  await writeAdded(
    data,
    all.filter((one) => one !== found),
  );
  await runNpm(["uninstall", name], folderOf(data));
  await rm(join(folderOf(data), "packages", found.file), { force: true });
  return found;
}

/** The packed file, in the folder for what arrives; its name there. */
async function takePackage(what: string, arriving: string): Promise<string> {
  if (/\.(tgz|tar\.gz)$/.test(what)) {
    if (!existsSync(what)) throw new Refusal("not-found", { message: `There is no file ${what}.` });
    await copyFile(what, join(arriving, basename(what)));
    return basename(what);
  }
  if (!/^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*@\d[\w.+-]*$/.test(what)) {
    throw new Refusal("invalid", {
      message: `Name a packed file (plugin-1.0.0.tgz) or a package with its version (plugin@1.0.0), not "${what}".`,
    });
  }
  await runNpm(["pack", "--pack-destination", arriving, what], join(arriving, ".."));
  const [come] = await readdir(arriving);
  if (come === undefined) throw new Refusal("unavailable", { message: `npm packed nothing for ${what}.` });
  return come;
}

interface Arrived {
  data: string;
  arriving: string;
  file: string;
  checksum: string;
}

async function putInPlace({
  data,
  arriving,
  file,
  checksum,
}: Arrived): Promise<{ added: AddedPlugin; plugin: Plugin }> {
  const folder = folderOf(data);
  const at = join(folder, "packages", file);
  const before = await dependenciesOf(folder);
  const former = join(arriving, "former");
  if (existsSync(at)) await rename(at, former);
  await rename(join(arriving, file), at);
  try {
    await runNpm(["install", "--omit=dev", "--prefer-offline", `./packages/${file}`], folder);
    const name = await nameOf(folder, file);
    const entry = { name, version: await versionOf(folder, name), checksum, file };
    const plugin = await loadAdded(data, entry);
    const added = { ...entry, id: plugin.id };
    const all = readAdded(data);
    await writeAdded(data, [...all.filter((one) => one.name !== name), added]);
    const old = all.find((one) => one.name === name);
    if (old !== undefined && old.file !== file) await rm(join(folder, "packages", old.file), { force: true });
    return { added, plugin };
  } catch (cause) {
    await putBack({ folder, file, former, before });
    throw new Refusal("invalid", {
      message: `${cause instanceof Error ? cause.message : String(cause)} Nothing was added.`,
    });
  }
}

interface Before {
  folder: string;
  file: string;
  /** The file that had its name, where there was one. */
  former: string;
  before: Readonly<Record<string, string>>;
}

/** The version that was there before is there again; one that is new goes. */
async function putBack({ folder, file, former, before }: Before): Promise<void> {
  const now = await dependenciesOf(folder);
  const at = join(folder, "packages", file);
  await rm(at, { force: true });
  if (existsSync(former)) await rename(former, at);
  const name = Object.keys(now).find((one) => now[one]?.endsWith(`packages/${file}`));
  if (name === undefined) return;
  const old = before[name];
  if (old === undefined) await runNpm(["uninstall", name], folder);
  else await runNpm(["install", "--omit=dev", "--prefer-offline", `./${old.replace(/^file:/, "")}`], folder);
}

async function nameOf(folder: string, file: string): Promise<string> {
  const dependencies = await dependenciesOf(folder);
  return Object.keys(dependencies).find((one) => dependencies[one]?.endsWith(`packages/${file}`)) ?? "";
}

async function versionOf(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

async function dependenciesOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  return (JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {};
}
