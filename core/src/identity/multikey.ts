import { createPublicKey, type KeyObject } from "node:crypto";
import { base58 } from "@scure/base";

/** An Ed25519 public key as `publicKeyMultibase` (FEP-521a, W3C Multikey): `z` + base58btc of 0xed01 + 32 bytes. */
export function toMultikey(key: KeyObject): string {
  const { x } = key.export({ format: "jwk" });
  if (key.asymmetricKeyType !== "ed25519" || x === undefined) throw new Error("only Ed25519 keys become Multikeys");
  return `z${base58.encode(Buffer.concat([ed25519Prefix, Buffer.from(x, "base64url")]))}`;
}

/** Undefined for everything that is not an Ed25519 public key. */
export function fromMultikey(text: string): KeyObject | undefined {
  const bytes = fromBase58Btc(text, 64);
  if (bytes?.length !== 34 || !bytes.subarray(0, 2).equals(ed25519Prefix)) return undefined;
  try {
    const x = bytes.subarray(2).toString("base64url");
    return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  } catch {
    return undefined;
  }
}

export function toBase58Btc(bytes: Uint8Array): string {
  return `z${base58.encode(bytes)}`;
}

/** Base 58 takes quadratic time: text longer than `maxLength` is not even tried. */
export function fromBase58Btc(text: string, maxLength: number): Buffer | undefined {
  if (!text.startsWith("z") || text.length > maxLength) return undefined;
  try {
    return Buffer.from(base58.decode(text.slice(1)));
  } catch {
    return undefined;
  }
}

const ed25519Prefix = Buffer.from([0xed, 0x01]);
