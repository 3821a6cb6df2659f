import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
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
 * to see that it is one; it counts from the node's next start.
 */
export async function addPlugin({
  data,
  what,
  checksum: wanted,
}: Add): Promise<{ added: AddedPlugin; plugin: Plugin }> {
  const folder = folderOf(data);
  const packages = join(folder, "packages");
  await mkdir(packages, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, "package.json"))) await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  const file = await takePackage(what, packages, folder);
  const checksum = `sha512-${createHash("sha512")
    .update(await readFile(join(packages, file)))
    .digest("base64")}`;
  if (wanted !== undefined && wanted !== checksum) {
    await rm(join(packages, file));
    throw new Refusal("invalid", {
      message: `${what} is not what it should be: its checksum is ${checksum}. Nothing was added.`,
    });
  }
  const before = await dependenciesOf(folder);
  await runNpm(["install", "--omit=dev", "--prefer-offline", `./packages/${file}`], folder);
  const after = await dependenciesOf(folder);
  const name = Object.keys(after).find((one) => after[one]?.endsWith(`packages/${file}`)) ?? "";
  const { version } = JSON.parse(await readFile(join(folder, "node_modules", name, "package.json"), "utf8")) as {
    version: string;
  };
  const added = { name, version, checksum, file };
  try {
    const plugin = await loadAdded(data, added);
    await writeAdded(data, [...readAdded(data).filter((one) => one.name !== name), added]);
    return { added, plugin };
  } catch (cause) {
    if (before[name] === undefined) await runNpm(["uninstall", name], folder);
    throw new Refusal("invalid", {
      message: `${cause instanceof Error ? cause.message : String(cause)} Nothing was added.`,
    });
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

/** The packed file, in `packages`; its name there. */
async function takePackage(what: string, packages: string, folder: string): Promise<string> {
  if (/\.(tgz|tar\.gz)$/.test(what)) {
    if (!existsSync(what)) throw new Refusal("not-found", { message: `There is no file ${what}.` });
    await copyFile(what, join(packages, basename(what)));
    return basename(what);
  }
  if (!/^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*@\d[\w.+-]*$/.test(what)) {
    throw new Refusal("invalid", {
      message: `Name a packed file (plugin-1.0.0.tgz) or a package with its version (plugin@1.0.0), not "${what}".`,
    });
  }
  const before = new Set(await readdir(packages));
  await runNpm(["pack", "--pack-destination", packages, what], folder);
  const come = (await readdir(packages)).find((one) => !before.has(one));
  if (come === undefined)
    throw new Refusal("conflict", {
      message: `${what} is here already: take it away first, with nri plugins discard.`,
    });
  return come;
}

async function dependenciesOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  return (JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {};
}
