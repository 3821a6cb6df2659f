import type { KeyObject } from "node:crypto";
import { type RequestHeaders, type SignatureAlgorithm, signatureWindow } from "./signature.ts";

/** What a signature must be before anybody verifies it; in a table for the same reason as the gate's own checks. */
export const signatureChecks = {
  isTimely: (seconds: number, now: number) => Math.abs(now / 1000 - seconds) <= signatureWindow,

  /** At least the method, the whole target and the digest of the body. */
  coversRfc9421(names: ReadonlySet<string>, hasBody: boolean): boolean {
    const authority = names.has("@authority");
    const path = names.has("@request-target") || (names.has("@path") && names.has("@query"));
    const target = names.has("@target-uri") || (authority && path);
    return names.has("@method") && target && (!hasBody || names.has("content-digest"));
  },

  /** At least the request target, the host, the time and the digest of the body. */
  coversCavage(names: ReadonlySet<string>, hasBody: boolean): boolean {
    const timed = names.has("date") || names.has("(created)");
    return names.has("(request-target)") && names.has("host") && timed && (!hasBody || names.has("digest"));
  },

  /** What the sender meant to reach must be this node, whatever proxies made of the Host header. */
  hostOf: (targetUri: string, _headers: RequestHeaders): string | undefined => new URL(targetUri).host,

  /** The key decides; what the request says can only contradict it. */
  isAlgorithmOf: (claimed: SignatureAlgorithm | undefined, real: SignatureAlgorithm) =>
    claimed === undefined || claimed === real,

  /** RSA of 2048 to 8192 bits (more would let strangers burn our time). */
  isSoundRsa(key: KeyObject): boolean {
    const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
    return modulusLength >= 2048 && modulusLength <= 8192 && publicExponent >= 3n && publicExponent < 2n ** 33n;
  },
};
