import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { ParsedSignature, SignatureAlgorithm } from "./signature.ts";
import { signatureChecks as checks } from "./signature-checks.ts";

/** The key decides how it is verified; what the request says can only contradict it, and then it fails. */
export function verifySignature(parsed: ParsedSignature, key: KeyObject): boolean {
  const algorithm = algorithmOf(key);
  if (!algorithm || !checks.isAlgorithmOf(parsed.algorithm, algorithm)) return false;
  return verify(algorithm === "rsa" ? "sha256" : null, parsed.base, key, parsed.signature);
}

/** Ed25519, or sound RSA; undefined for any other key. */
export function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  if (key.type !== "public") return undefined;
  if (key.asymmetricKeyType === "ed25519") return "ed25519";
  return key.asymmetricKeyType === "rsa" && checks.isSoundRsa(key) ? "rsa" : undefined;
}

/** A PEM public key that we would verify with, else undefined. A private key is never read as its public half. */
export function parsePublicKey(pem: string): KeyObject | undefined {
  if (pem.length > 4096 || !/^\s*-----BEGIN (RSA )?PUBLIC KEY-----/.test(pem)) return undefined;
  try {
    const key = createPublicKey(pem);
    return algorithmOf(key) && key;
  } catch {
    return undefined;
  }
}
