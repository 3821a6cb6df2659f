import { isAbsolute } from "node:path";
import { Refusal } from "../kit/index.ts";
import { openFolderShelf } from "./folder-shelf.ts";
import type { Shelf } from "./shelf.ts";
import type { ShelfSettings } from "./shelf-settings.ts";

/** A place by its address: an absolute folder, `s3://bucket/path` or `sftp://user@host/path`. What the last two need is loaded here. */
export async function openShelf(address: string, settings: ShelfSettings): Promise<Shelf> {
  if (isAbsolute(address)) return openFolderShelf(address);
  if (address.startsWith("s3://")) return (await import("./s3-shelf.ts")).openS3Shelf(address, settings);
  if (address.startsWith("sftp://")) return (await import("./sftp-shelf.ts")).openSftpShelf(address, settings);
  throw new Refusal("invalid", {
    message: `${address} is no place for backups. Write a whole path such as /var/backups/nri, s3://bucket/path or sftp://user@host/path.`,
  });
}
