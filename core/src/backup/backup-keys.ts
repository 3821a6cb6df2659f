import { createHmac } from "node:crypto";
import { deriveKey, type MasterKey, toAgeIdentity } from "../identity/index.ts";

/** What a node needs of its master key to make, name and open backups; the master key itself is never in one. */
export interface BackupKeys {
  ageIdentity: string;
  manifestKey: Buffer;
  erasureKey: Buffer;
  /** Where an uploaded file lies on a shelf: its own hash would tell strangers which file it is. */
  pathOfFile(sha256: string): string;
}

export function toBackupKeys(masterKey: MasterKey): BackupKeys {
  const filesKey = deriveKey(masterKey, "backup-files");
  return {
    ageIdentity: toAgeIdentity(masterKey),
    manifestKey: deriveKey(masterKey, "backup-manifest"),
    erasureKey: deriveKey(masterKey, "erasures"),
    pathOfFile: (sha256) => `files/${createHmac("sha256", filesKey).update(sha256).digest("hex")}.age`,
  };
}
