import { createHash } from "node:crypto";
import type { HashedEmail } from "./badge.ts";

/** OB 3.0, IdentityHash: SHA-256 over the address with the salt behind it, in hexadecimal. */
export function hashEmail(email: string, salt: string): HashedEmail {
  const hash = createHash("sha256").update(`${email}${salt}`, "utf8").digest("hex");
  return { hash: `sha256$${hash}`, salt };
}

/** "Verify the Recipient Using an Identifier": is this the address of the recipient? */
export function isRecipient(email: string, { hash, salt }: HashedEmail): boolean {
  return hashEmail(email, salt).hash === hash.toLowerCase();
}
