import { createHmac, hkdfSync } from "node:crypto";
import type { MasterKey } from "../../identity/index.ts";

export interface AuditKeys {
  /** Seals a checkpoint: whoever has the database alone cannot make one. */
  seal(text: string): string;
  /** Stands for what must not be in the log: the same for the same text, and nobody else can make or try it. 16 digits. */
  pseudonym(text: string): string;
}

/** From the master key, which is in no database and no backup (HKDF, RFC 5869). */
export function createAuditKeys(masterKey: MasterKey): AuditKeys {
  const keyed = (purpose: string) => {
    const key = Buffer.from(hkdfSync("sha256", masterKey, "nri-commons", purpose, 32));
    return (text: string) => createHmac("sha256", key).update(text).digest("hex");
  };
  const pseudonym = keyed("audit-pseudonym");
  return { seal: keyed("audit-checkpoint"), pseudonym: (text) => pseudonym(text).slice(0, 16) };
}
