import type { BackupKeys } from "./backup-keys.ts";
import { manifestOf } from "./backup-name.ts";
import { findBackups, readManifest } from "./find-backups.ts";
import { filesOf } from "./manifest.ts";
import type { Shelf } from "./shelf.ts";

interface PruneBackups {
  shelf: Shelf;
  keys: BackupKeys;
  /** How many whole ones stay: the latest. */
  keep: number;
}

/** Removes old backups, what interrupted ones left, and files that no backup that stays needs. Returns the names that went. */
export async function pruneBackups({ shelf, keys, keep }: PruneBackups): Promise<string[]> {
  const whole = (await findBackups(shelf)).map(({ name }) => name);
  const stay = new Set(whole.slice(0, Math.max(1, keep)));
  const needed = new Set<string>();
  for (const name of stay) {
    for (const path of filesOf(await readManifest(shelf, name, keys))) needed.add(path);
  }
  const gone = whole.filter((name) => !stay.has(name));
  // The manifest first: without it the rest is no backup any more.
  for (const name of gone) await shelf.remove(manifestOf(name));
  for (const { path } of await shelf.list("backups/")) {
    if (!stay.has(path.split("/")[1] ?? "")) await shelf.remove(path);
  }
  for (const { path } of await shelf.list("files/")) if (!needed.has(path)) await shelf.remove(path);
  return gone;
}
