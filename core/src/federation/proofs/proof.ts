import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { isJsonObject, type JsonObject } from "../../kit/index.ts";

/** FEP-8b32 and W3C vc-di-eddsa section 3.3: the one proof that this node writes and believes. */
export const cryptosuite = "eddsa-jcs-2022";

/** What a proof says about itself: nothing here is proved yet. */
export interface Proof {
  /** Id of the Multikey that made it. */
  verificationMethod: string;
  /** As the proof has it: an RFC 3339 instant. */
  created: string | undefined;
  /** base58btc with multibase `z`. */
  proofValue: string;
  /** The proof without its value, as it was signed. */
  config: JsonObject;
}

/** The document's own proof; undefined when there is none that counts (another suite or purpose, several of ours). */
export function findProof(document: JsonObject): Proof | undefined {
  const { proof } = document;
  const ours = (Array.isArray(proof) ? proof : [proof]).filter(isOurs);
  const [first] = ours;
  if (ours.length !== 1 || !first) return undefined;
  const { proofValue, ...config } = first;
  const { verificationMethod, proofPurpose, created } = config;
  if (typeof proofValue !== "string" || typeof verificationMethod !== "string") return undefined;
  if (proofPurpose !== "assertionMethod") return undefined;
  return { verificationMethod, created: typeof created === "string" ? created : undefined, proofValue, config };
}

/** SHA-256 over the canonical proof options, then over the canonical document without its proof. */
export function hashData(document: JsonObject, config: JsonObject): Buffer {
  const { proof: _, ...unsecured } = document;
  // The proof repeats the context that it was made under; an added entry after it is not signed, so it does not count.
  const context = config["@context"];
  return Buffer.concat([
    sha256(config),
    sha256(context === undefined ? unsecured : { ...unsecured, "@context": context }),
  ]);
}

/** vc-di-eddsa 3.3.2: the document's context must begin with the proof's. */
export function contextFits(document: JsonObject, config: JsonObject): boolean {
  if (config["@context"] === undefined) return true;
  const proved = asList(config["@context"]);
  const given = asList(document["@context"]);
  return proved.every((entry, index) => canonicalize(entry) === canonicalize(given[index]));
}

function sha256(value: JsonObject): Buffer {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("not a JSON document");
  return createHash("sha256").update(canonical).digest();
}

function isOurs(value: unknown): value is JsonObject {
  return isJsonObject(value) && value["type"] === "DataIntegrityProof" && value["cryptosuite"] === cryptosuite;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
