import { type KeyObject, sign } from "node:crypto";
import { toBase58Btc } from "../../identity/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import { cryptosuite, hashData } from "./proof.ts";

interface ProofKey {
  /** Id of the Multikey in the owner's `assertionMethod`. */
  id: string;
  key: KeyObject;
}

/** The document with a proof of its owner, in place of any proof that it had. `now` in milliseconds. */
export function makeProof<D extends JsonObject>(
  document: D,
  { id, key }: ProofKey,
  now: number,
): D & { proof: JsonObject } {
  const context = document["@context"];
  const config: JsonObject = {
    ...(context === undefined ? {} : { "@context": context }),
    type: "DataIntegrityProof",
    cryptosuite,
    created: new Date(now).toISOString().replace(/\.\d+Z$/, "Z"),
    verificationMethod: id,
    proofPurpose: "assertionMethod",
  };
  const proofValue = toBase58Btc(sign(null, hashData(document, config), key));
  return { ...document, proof: { ...config, proofValue } };
}
