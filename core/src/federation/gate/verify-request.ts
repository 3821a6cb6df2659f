import type { Clock } from "../../kit/index.ts";
import { originOf } from "../../kit/index.ts";
import { type ParsedSignature, parseSignature, type RequestHeaders } from "../signatures/index.ts";
import { gateChecks as checks } from "./gate-checks.ts";
import type { KeyCache } from "./key-cache.ts";
import { addressKey, type RateLimit } from "./rate-limit.ts";
import { type Refused, refused } from "./refused.ts";
import type { RemoteKey } from "./remote-key.ts";

export interface GateRequest {
  method: string;
  /** This node's own origin and the path and query that were asked for; never built from the Host header. */
  targetUri: string;
  /** Names in lower case, several of one name joined with ", ". */
  headers: RequestHeaders;
  /** Of the other side, after trusted proxies were taken off. */
  address: string;
  /** For the log. */
  requestId?: string;
}

/** Origins that are blocked, as the operator last set them; asked for each request, so keep it in memory. */
export type IsBlocked = (origin: string) => boolean;

export interface VerifyDeps {
  clock: Clock;
  keys: KeyCache;
  addresses: RateLimit;
  isBlocked: IsBlocked;
}

/** What is known of a request before its body and its key are looked at. */
export function readSignature(
  { clock, addresses, isBlocked }: VerifyDeps,
  { method, targetUri, headers, address }: GateRequest,
  hasBody: boolean,
): ParsedSignature | Refused {
  const wait = addresses.take(addressKey(address));
  if (wait > 0) return refused("address-rate", wait);
  const parsed = parseSignature({ method, targetUri, headers, hasBody }, clock.now());
  if ("problem" in parsed) return refused(parsed.problem);
  return checks.isLetIn(isBlocked, originOf(parsed.keyId)) ? parsed : refused("blocked");
}

export async function getKey({ keys }: VerifyDeps, keyId: string): Promise<RemoteKey | Refused> {
  const key = await keys.get(keyId);
  if (typeof key !== "string") return key;
  return refused(key, key === "key-unreachable" ? 60 : undefined);
}

/** The key that made the signature: the cached one, or its successor when it does not fit and may be asked for anew. */
export async function verifyRequest(
  { keys }: VerifyDeps,
  parsed: ParsedSignature,
  key: RemoteKey,
  body: Buffer | undefined,
): Promise<RemoteKey | Refused> {
  if (body && !checks.isDigestOf(parsed, body)) return refused("digest");
  if (checks.isSignedBy(parsed, key.key)) return key;
  const fresh = await keys.again(parsed.keyId);
  return fresh && checks.isSignedBy(parsed, fresh.key) ? fresh : refused("signature");
}
