import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";

/** What a compact JWS says before anything is proved. */
export interface ReadToken {
  header: JsonObject;
  claims: JsonObject;
}

export type CheckedToken =
  | { ok: true; header: JsonObject; claims: JsonObject }
  /**
   * `malformed`: no compact JWS of a JSON object. `algorithm`: not the one of the key, or `none`. `key`: no key that could be used.
   * `signature`: changed since it was signed, or signed by somebody else.
   */
  | { ok: false; reason: "malformed" | "algorithm" | "key" | "signature" };

/** More than any credential needs. */
const maxLength = 256 * 1024;

export function readToken(jws: string): ReadToken | undefined {
  if (jws.length > maxLength || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(jws)) return undefined;
  try {
    const header: unknown = decodeProtectedHeader(jws);
    const claims: unknown = JSON.parse(Buffer.from(jws.split(".")[1] ?? "", "base64url").toString("utf8"));
    return isJsonObject(header) && isJsonObject(claims) ? { header, claims } : undefined;
  } catch {
    return undefined;
  }
}

/** Against one public key. The key decides on the algorithm, the header's own claim never does (RFC 8725 section 3.1). */
export async function checkToken(jws: string, jwk: JsonObject | undefined): Promise<CheckedToken> {
  const read = readToken(jws);
  if (read === undefined) return { ok: false, reason: "malformed" };
  const algorithms = jwk === undefined ? [] : algorithmsOf(jwk);
  if (read.header["alg"] === "none" || (jwk !== undefined && !algorithms.includes(String(read.header["alg"])))) {
    return { ok: false, reason: algorithms.length === 0 && read.header["alg"] !== "none" ? "key" : "algorithm" };
  }
  if (jwk === undefined) return { ok: false, reason: "key" };
  const key = await importJWK(publicPart(jwk), algorithms[0]).catch(() => undefined);
  if (key === undefined) return { ok: false, reason: "key" };
  try {
    await compactVerify(jws, key, { algorithms });
    return { ok: true, ...read };
  } catch {
    return { ok: false, reason: "signature" };
  }
}

function algorithmsOf({ kty, crv, n }: JsonObject): string[] {
  if (kty === "OKP" && crv === "Ed25519") return ["EdDSA", "Ed25519"];
  if (kty === "EC" && crv === "P-256") return ["ES256"];
  // 2048 bits are 342 characters.
  if (kty === "RSA" && typeof n === "string" && n.length >= 341 && n.length <= 1400) return ["RS256"];
  return [];
}

function publicPart({ kty, crv, x, y, n, e }: JsonObject): JWK {
  const parts = Object.entries({ kty, crv, x, y, n, e }).filter(([, part]) => typeof part === "string");
  return Object.fromEntries(parts) as JWK;
}
