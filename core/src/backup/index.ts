/** backup: copies of the node that are checked, encrypted and kept elsewhere, and the way back from them. */

export type { BackupResult } from "./backup-result.ts";
export type { BackupSettings } from "./backup-settings.ts";
export type { BackupsOptions } from "./backups-options.ts";
export { type Backups, createBackups } from "./create-backups.ts";
export { createErasures, type Erasures, erasuresFile } from "./create-erasures.ts";
export type { ErasureKind } from "./erasures-options.ts";
export type { OpenBackup } from "./fetch-backup.ts";
export type { FetchedPlugin } from "./fetch-packed.ts";
export { openBackup } from "./open-backup.ts";
export { hashesOf, type PackedPlugins } from "./packed-plugin.ts";
export type { Ledgers } from "./restore-database.ts";
