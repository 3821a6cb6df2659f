import type { Readable } from "node:stream";
import { Refusal } from "../kit/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import { isBackupName, manifestOf } from "./backup-name.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { unseal } from "./seal.ts";
import type { Shelf } from "./shelf.ts";

export interface FoundBackup {
  name: string;
  bytes: number;
}

/** The whole ones, latest first: what has no manifest was interrupted and counts for nothing. */
export async function findBackups(shelf: Shelf): Promise<FoundBackup[]> {
  const sizes = new Map<string, number>();
  const whole = new Set<string>();
  for (const { path, bytes } of await shelf.list("backups/")) {
    const [, name = "", file] = path.split("/");
    if (!isBackupName(name)) continue;
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
    if (file === "manifest.age") whole.add(name);
  }
  return [...whole]
    .sort()
    .reverse()
    .map((name) => ({ name, bytes: sizes.get(name) ?? 0 }));
}

/** Refuses what is not there, what another recovery key made, and what was changed. */
export async function readManifest(shelf: Shelf, name: string, keys: BackupKeys): Promise<Manifest> {
  const sealed = await shelf.read(manifestOf(name));
  if (sealed === undefined) {
    throw new Refusal("not-found", { message: `There is no backup ${name} in ${shelf.address}.` });
  }
  const parsed = parseManifest(await textOf(await openSealed(keys, sealed, name)), keys.manifestKey);
  if (parsed.ok) return parsed.value;
  throw new Refusal("conflict", { message: `The backup ${name} cannot be used. ${parsed.problems[0]?.message ?? ""}` });
}

async function openSealed(keys: BackupKeys, sealed: Readable, name: string): Promise<Readable> {
  try {
    return await unseal(keys, sealed);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal("conflict", {
      message: `The backup ${name} cannot be used: its list of contents is damaged.`,
      cause,
    });
  }
}

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
