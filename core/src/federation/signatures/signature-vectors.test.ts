import { constants, createHmac, createPublicKey, type KeyObject, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseDictionary } from "structured-headers";
import { describe, expect, it } from "vitest";
import { parsePublicKey, parseSignature } from "./index.ts";

const folder = new URL("../../../../spec/vectors/signatures/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

interface Vector {
  message: { method?: string; url?: string; status?: number; headers: Record<string, string>; body?: string };
  label?: string;
  keyId: string;
  algorithm: string;
  signatureBase?: string;
  signingString?: string;
  expect: { valid: boolean; acceptedOnTheWire: boolean };
}

interface VectorKey {
  publicKeyPem?: string;
  secretBase64?: string;
}

const keys: Record<string, VectorKey> = { ...read("rfc9421-keys.json").keys, ...read("cavage-keys.json").keys };
const vectors: [string, Vector][] = read("index.json").vectors.map((name: string) => [name, read(name)]);

/** The published arithmetic, with all of the published algorithms: it proves that vectors and keys belong together. */
function isValid(
  { algorithm, signatureBase, signingString }: Vector,
  { publicKeyPem, secretBase64 }: VectorKey,
  signature: Buffer,
): boolean {
  const base = Buffer.from(signatureBase ?? signingString ?? "");
  if (secretBase64) {
    return createHmac("sha256", Buffer.from(secretBase64, "base64")).update(base).digest().equals(signature);
  }
  const key: KeyObject = createPublicKey(publicKeyPem ?? "");
  if (algorithm === "ed25519") return verify(null, base, key, signature);
  if (algorithm === "rsa-pss-sha512") {
    return verify("sha512", base, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }, signature);
  }
  if (algorithm === "ecdsa-p256-sha256") return verify("sha256", base, { key, dsaEncoding: "ieee-p1363" }, signature);
  return verify("sha256", base, key, signature);
}

describe("signatures of spec/vectors", () => {
  it.each(vectors)("%s", (_name, vector) => {
    const { message, label, keyId } = vector;
    const field = message.headers["signature"] ?? "";
    const value = label ? parseDictionary(field).get(label)?.[0] : /signature="([^"]*)"/.exec(field)?.[1];
    const signature = value instanceof ArrayBuffer ? Buffer.from(value) : Buffer.from(String(value), "base64");
    expect(isValid(vector, keys[keyId] ?? {}, signature)).toBe(vector.expect.valid);
    expect(vector.expect.acceptedOnTheWire).toBe(false);

    const pem = keys[keyId]?.publicKeyPem;
    const { method = "GET", url = "https://example.com/" } = message;
    const request = { method, targetUri: url, headers: message.headers, hasBody: message.body !== undefined };
    const parsed = parseSignature(request, Date.now());
    const refused = "problem" in parsed || (pem !== undefined && parsePublicKey(pem) === undefined);
    expect(refused).toBe(true);
  });
});
