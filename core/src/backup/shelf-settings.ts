import type { BackupSettings } from "./backup-settings.ts";

export type ShelfSettings = Omit<BackupSettings, "every" | "keep" | "to">;
