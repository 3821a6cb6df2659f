import { gunzipSync, gzipSync } from "node:zlib";
import type { Json, JsonObject } from "@nri-commons/core/kit";
import { toDateTime } from "./write-badge.ts";

/** Bitstring Status List, "Validate Algorithm": the least that hides who is meant; also the size of our lists. */
export const listLength = 131_072;
/** What a list of somebody else may be once it is unpacked: 16 MiB. */
const mostBytes = 16 * 1024 * 1024;

export interface StatusList {
  id: string;
  issuer: string;
  /** Since when it says what it says. */
  changed: number;
  bits: Uint8Array;
}

export function emptyBits(): Uint8Array {
  return new Uint8Array(listLength / 8);
}

/** Index 0 is the left-most bit of the first byte (section "Bitstring Encoding"). */
export function withBit(bits: Uint8Array, index: number): Uint8Array {
  const byte = bits[index >> 3];
  if (byte === undefined) throw new RangeError(`no bit ${index} in a list of ${bits.length * 8}`);
  const changed = Uint8Array.from(bits);
  changed[index >> 3] = byte | (0x80 >> (index & 7));
  return changed;
}

export function hasBit(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

/** "Bitstring Generation Algorithm": GZIP, then multibase base64url without padding, whose prefix is `u`. */
export function packBits(bits: Uint8Array): string {
  return `u${gzipSync(bits, { level: 9 }).toString("base64url")}`;
}

/** "Bitstring Expansion Algorithm"; undefined for what is no such list, or one that is larger than any. */
export function unpackBits(encoded: string): Uint8Array | undefined {
  if (!/^u[\w-]+$/.test(encoded)) return undefined;
  try {
    return gunzipSync(Buffer.from(encoded.slice(1), "base64url"), { maxOutputLength: mostBytes });
  } catch {
    return undefined;
  }
}

/**
 * The claims of a BitstringStatusListCredential, to be signed by the key of the badges ("Securing Algorithms"). No claim repeats what the
 * credential says, but for `iss` (VC-JOSE-COSE, 3.1.3: `nbf` is not recommended).
 */
export function writeStatusList({ id, issuer, changed, bits }: StatusList): JsonObject {
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer,
    validFrom: toDateTime(changed),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: packBits(bits),
    },
    iss: issuer,
  };
}

/** `list`: it is none, or not the one that was named; `purpose`; `length`: shorter than allowed; `range`: it ends before the index. */
export type StatusProblem = "list" | "purpose" | "length" | "range" | "date";

export type ReadStatus = { ok: true; revoked: boolean } | { ok: false; problem: StatusProblem };

/** "Validate Algorithm", once the signature of the list is proved. */
export function readStatus(claims: JsonObject, entry: { list: string; index: number }, now: number): ReadStatus {
  const subject = claims["credentialSubject"];
  const no = (problem: StatusProblem): ReadStatus => ({ ok: false, problem });
  if (typeof subject !== "object" || subject === null || Array.isArray(subject)) return no("list");
  const types = listOf(claims["type"]);
  if (!types.includes("BitstringStatusListCredential") || subject["type"] !== "BitstringStatusList") return no("list");
  if (claims["id"] !== undefined && claims["id"] !== entry.list) return no("list");
  if (!listOf(subject["statusPurpose"]).includes("revocation")) return no("purpose");
  if (isOutside(claims, now)) return no("date");
  const bits = unpackBits(String(subject["encodedList"]));
  if (bits === undefined) return no("list");
  if (bits.length * 8 < listLength) return no("length");
  if (entry.index >= bits.length * 8) return no("range");
  return { ok: true, revoked: hasBit(bits, entry.index) };
}

function isOutside({ validFrom, validUntil }: JsonObject, now: number): boolean {
  const from = typeof validFrom === "string" ? Date.parse(validFrom) : -Infinity;
  const until = typeof validUntil === "string" ? Date.parse(validUntil) : Infinity;
  return from > now || until < now;
}

function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
