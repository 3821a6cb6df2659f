import type { OpenBackup, OpenBackupAt } from "./fetch-backup.ts";

/** Opens a backup with the key of the recovery file. What that needs is loaded here: a node that runs never does. */
export async function openBackup(options: OpenBackupAt): Promise<OpenBackup> {
  const { openBackupAt } = await import("./fetch-backup.ts");
  return openBackupAt(options);
}
