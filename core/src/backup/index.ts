/** backup: copies of the node that are checked, encrypted and kept elsewhere, and the way back from them. */

export type { BackupSettings } from "./backup-settings.ts";
export { type BackupResult, type Backups, type BackupsOptions, createBackups } from "./create-backups.ts";
export type { Ledgers } from "./restore-database.ts";
