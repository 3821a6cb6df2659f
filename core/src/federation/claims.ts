import { CompactSign, compactVerify, decodeProtectedHeader, errors } from "jose";
import { fromMultikey } from "../identity/index.ts";
import { isJsonObject, type JsonObject } from "../kit/index.ts";
import { listOf } from "./document.ts";
import { loadObjects } from "./engine/load-stored.ts";
import type { NodeContext } from "./node-context.ts";
import { actorName } from "./sign-as.ts";

type Signing = Pick<NodeContext, "identity" | "actors">;
type Reading = Pick<NodeContext, "store" | "clock">;

/** A compact JWS (EdDSA) by the initiative's current assertion key; `kid` is the key's id. Each claim stands for itself: FEDERATION.md, Expert. */
export async function signClaims({ identity, actors }: Signing, claims: JsonObject): Promise<string> {
  const { ed25519 } = await identity.signer(actorName(actors.initiative));
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "EdDSA", kid: ed25519.id })
    .sign(ed25519.key);
}

/** The claims, when a key in the actor's `assertionMethod` made them, as we know the actor; nothing is fetched. */
export async function verifyClaims(
  { store, clock }: Reading,
  { jws, actor }: { jws: string; actor: string },
): Promise<JsonObject | undefined> {
  const [stored] = await loadObjects(store.db, store.dialect, [actor]);
  try {
    const { kid } = decodeProtectedHeader(jws);
    const key = stored && keyOf(stored.wire, { kid, actor, now: clock.now() });
    if (!key) return undefined;
    const { payload } = await compactVerify(jws, key, { algorithms: ["EdDSA"] });
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    return isJsonObject(claims) ? claims : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}

interface Wanted {
  kid: string | undefined;
  actor: string;
  now: number;
}

function keyOf(document: JsonObject, { kid, actor, now }: Wanted) {
  for (const method of listOf(document["assertionMethod"])) {
    if (!isJsonObject(method) || method["id"] !== kid || method["controller"] !== actor) continue;
    const { expires, publicKeyMultibase } = method;
    if (typeof expires === "string" && !(Date.parse(expires) >= now)) continue;
    return typeof publicKeyMultibase === "string" ? fromMultikey(publicKeyMultibase) : undefined;
  }
  return undefined;
}
