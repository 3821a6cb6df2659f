import { type KeyObject, verify } from "node:crypto";
import { fromBase58Btc } from "../../identity/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import { contextFits, findProof, hashData } from "./proof.ts";

/**
 * True when the key made the document's proof. Whether the key is the owner's is for the caller to find out.
 * Only for documents that passed the strict JSON reading: depth and size are not looked at here. `now` in milliseconds.
 */
export function verifyProof(document: JsonObject, key: KeyObject, now: number): boolean {
  const proof = findProof(document);
  if (!proof || key.asymmetricKeyType !== "ed25519" || !contextFits(document, proof.config)) return false;
  if (!isTimely(proof.config, now)) return false;
  const signature = fromBase58Btc(proof.proofValue, 100);
  return signature?.length === 64 && verify(null, hashData(document, proof.config), key, signature);
}

const clockSkew = 5 * 60 * 1000;

function isTimely({ created, expires }: JsonObject, now: number): boolean {
  if (created !== undefined && !(typeof created === "string" && Date.parse(created) <= now + clockSkew)) return false;
  return expires === undefined || (typeof expires === "string" && Date.parse(expires) >= now);
}
