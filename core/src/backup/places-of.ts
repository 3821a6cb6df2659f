import { join } from "node:path";
import type { BackupSettings } from "./backup-settings.ts";

/** Beside the data when nobody says where: better than none, and no help when the disk breaks. */
export function placesOf({ settings, data }: { settings: BackupSettings; data: string }): readonly string[] {
  return settings.to.length > 0 ? settings.to : [join(data, "..", "backups")];
}
