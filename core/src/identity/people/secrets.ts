import { createHash, createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { deriveKey } from "../derive-key.ts";
import type { MasterKey } from "../master-key.ts";

/** Everything secret about signing in, under a key that is in no database and no backup. */
export interface Secrets {
  /** Six digits of a code, kept so that the database alone does not tell them: they are few enough to try all. */
  codeHash(attempt: string, code: string): string;
  /** The token in the forms of a session. */
  csrf(session: string): string;
  /** Stands for an account or an address when tries are counted. */
  counted(what: "account" | "address", text: string): string;
  /** Seals a challenge, so that only those are answered that this node gave. */
  challenge(text: string): Buffer;
}

export function createSecrets(masterKey: MasterKey): Secrets {
  const key = deriveKey(masterKey, "people");
  const keyed = (...parts: string[]) => createHmac("sha256", key).update(JSON.stringify(parts));
  return {
    codeHash: (attempt, code) => keyed("code", attempt, code).digest("hex"),
    csrf: (session) => keyed("csrf", session).digest("base64url"),
    counted: (what, text) => keyed(what, text).digest("base64url"),
    challenge: (text) => keyed("challenge", text).digest().subarray(0, 16),
  };
}

/** How tokens are kept: they have 256 random bits, so nobody can try them all. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Takes the same time wherever the two differ. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [given, right].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
