import type { Clock } from "../../kit/index.ts";
import { createBoundedMap } from "./bounded-map.ts";

export interface Rate {
  /** Requests a second in the long run. */
  perSecond: number;
  /** How many may come at once. */
  burst: number;
}

export interface RateLimit {
  /** Takes one; 0 when it was free, else the seconds until the next one is. */
  take(key: string): number;
  /** Takes more afterwards, on credit, for what turned out to cost more than it was worth. */
  charge(key: string, tokens: number): void;
}

/** A token bucket a key. Ten thousand keys are remembered: forgetting one only gives it a full bucket. */
export function createRateLimit({ perSecond, burst }: Rate, clock: Clock): RateLimit {
  const buckets = createBoundedMap<{ tokens: number; at: number }>(10_000);
  const filled = (key: string) => {
    const now = clock.now();
    let bucket = buckets.get(key);
    if (!bucket) {
      bucket = { tokens: burst, at: now };
      buckets.set(key, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    return bucket;
  };
  return {
    take(key) {
      const bucket = filled(key);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
      bucket.tokens -= 1;
      return 0;
    },
    charge(key, tokens) {
      const bucket = filled(key);
      bucket.tokens = Math.max(-burst, bucket.tokens - tokens);
    },
  };
}

/** One household or server has a whole /64 of IPv6: counted as one. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return address.includes(":") ? (address.split("::")[0] ?? "").split(":").slice(0, 4).join(":") : address;
}
