import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** For a link that only one side has; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(18).toString("base64url");
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares in a time that tells nothing. */
export function fits(secret: string, hash: string | null): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(hash ?? "");
  return kept.length === given.length && timingSafeEqual(kept, given);
}
