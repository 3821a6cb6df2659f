import { randomBytes } from "node:crypto";

/** `20261120T201000123Z-3f9c`: when it was made, to the millisecond, so that names stand in the order of time. */
export function newBackupName(now: number): string {
  const at = new Date(now).toISOString().replaceAll(/[-:.]/g, "");
  return `${at}-${randomBytes(2).toString("hex")}`;
}

export function isBackupName(name: string): boolean {
  return /^\d{8}T\d{9}Z-[0-9a-f]{4}$/.test(name);
}

export function backupMadeAt(name: string): number {
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(name) ?? [];
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s), Number(ms));
}

export const manifestOf = (name: string) => `backups/${name}/manifest.age`;
