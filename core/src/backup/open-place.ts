import { Refusal } from "../kit/index.ts";
import { isBackupName } from "./backup-name.ts";
import { findBackups } from "./find-backups.ts";
import { openShelf } from "./open-shelf.ts";
import type { Shelf } from "./shelf.ts";
import type { ShelfSettings } from "./shelf-settings.ts";

/** A backup by its address: `PLACE/backups/NAME`, or only the place for the latest whole one in it. The shelf must be closed. */
export async function openPlace(address: string, settings: ShelfSettings): Promise<{ shelf: Shelf; name: string }> {
  const named = /^(.+?)\/?backups\/([^/]+?)(?:\/manifest\.age)?\/?$/.exec(address);
  const name = named?.[2];
  if (named && name !== undefined && isBackupName(name)) {
    return { shelf: await openShelf(named[1] ?? "", settings), name };
  }
  const shelf = await openShelf(address, settings);
  try {
    const [latest] = await findBackups(shelf);
    if (latest) return { shelf, name: latest.name };
    throw new Refusal("not-found", { message: `There is no whole backup in ${shelf.address}.` });
  } catch (error) {
    await shelf.close();
    throw error;
  }
}
