import { fromMultikey } from "../identity/index.ts";
import { isJsonObject, type JsonObject } from "../kit/index.ts";
import type { WireObject } from "./announcement.ts";
import { listOf } from "./document.ts";
import type { NodeContext } from "./node-context.ts";
import { findProof, makeProof, verifyProof } from "./proofs/index.ts";
import { actorName, keyIdOf } from "./sign-as.ts";

/** The object with a proof by our initiative's current Ed25519 key. */
export async function withProof(node: NodeContext, object: WireObject, now: number): Promise<WireObject> {
  const { initiative } = node.actors;
  const { ed25519 } = await node.identity.signer(actorName(initiative));
  return makeProof(object, { id: keyIdOf(initiative, ed25519.id), key: ed25519.key }, now);
}

/** True when the object's proof was made with a key in its owner's `assertionMethod`. `owner` is the actor document. */
export function verifyProofOf(object: JsonObject, owner: JsonObject, now: number): boolean {
  const method = findProof(object)?.config["verificationMethod"];
  if (typeof method !== "string") return false;
  for (const candidate of listOf(owner["assertionMethod"])) {
    if (!isJsonObject(candidate) || candidate["id"] !== method || candidate["controller"] !== owner["id"]) continue;
    const { expires, publicKeyMultibase } = candidate;
    if (typeof expires === "string" && !(Date.parse(expires) >= now)) continue;
    const key = typeof publicKeyMultibase === "string" ? fromMultikey(publicKeyMultibase) : undefined;
    if (key && verifyProof(object, key, now)) return true;
  }
  return false;
}
