import { createHash, randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import type { Clock } from "./clock.ts";

export interface Ids {
  /** A new ULID in lower case: 26 characters, sortable by time of making (the engine lower-cases whole IRIs). */
  ulid(): string;
  /** A secret of `bytes` random bytes as base64url. */
  secret(bytes?: number): string;
}

export function createIds(clock: Clock): Ids {
  const next = monotonicFactory(pooledRandom());
  return {
    ulid: () => next(clock.now()).toLowerCase(),
    secret: (bytes = 32) => randomBytes(bytes).toString("base64url"),
  };
}

/** Fractions of one byte each, from a pool: asking the system for every single one costs more than all the rest of an id. */
function pooledRandom(): () => number {
  let pool = randomBytes(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = randomBytes(512);
      used = 0;
    }
    return (pool[used++] ?? 0) / 256;
  };
}

/**
 * An id that follows from what it names, so that doing the same thing twice gives the same id.
 * 26 lower-case hexadecimal characters of SHA-256 over the parts.
 * @example deriveId("Create", "https://nri.example/ap/objects/1") === deriveId("Create", "https://nri.example/ap/objects/1")
 */
export function deriveId(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 26);
}
