import { hkdfSync } from "node:crypto";
import { bech32 } from "@scure/base";
import type { MasterKey } from "./master-key.ts";

/** Keys that only who has the master key can make again: one for each purpose, 32 bytes (RFC 5869, SHA-256). */
export type DerivedKeyPurpose =
  | "backup-age"
  | "backup-manifest"
  | "backup-files"
  | "erasures"
  | "people"
  | "mail"
  | "mail-addresses";

export function deriveKey(masterKey: MasterKey, purpose: DerivedKeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, "nri-commons", purpose, 32));
}

/** What opens this node's backups with the standard `age` tool: `AGE-SECRET-KEY-1…` (age-encryption.org/v1, X25519). */
export function toAgeIdentity(masterKey: MasterKey): string {
  return bech32.encodeFromBytes("AGE-SECRET-KEY-", deriveKey(masterKey, "backup-age")).toUpperCase();
}
