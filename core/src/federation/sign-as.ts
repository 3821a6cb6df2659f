import type { SignatureScheme } from "./delivery/peer-store.ts";
import type { NodeContext } from "./node-context.ts";
import { signCavage, signRfc9421 } from "./signatures/index.ts";

/** What `safeFetch` asks for each target: the headers that sign this very request. */
export type Sign = (request: { method: string; url: URL; body: Buffer | undefined }) => Promise<Record<string, string>>;

/** Signs as one of our actors with the key that is current when it is asked. */
export function signAs(
  node: Pick<NodeContext, "identity" | "clock">,
  { actor, scheme, digest }: { actor: string; scheme: SignatureScheme; digest?: string },
): Sign {
  return async (request) => {
    const { rsa } = await node.identity.signer(actorName(actor));
    const toSign = { ...request, digest, keyId: keyIdOf(actor, rsa.id), key: rsa.key, now: node.clock.now() };
    return scheme === "rfc9421" ? signRfc9421(toSign) : signCavage(toSign);
  };
}

export function actorName(actor: string): string {
  return actor.slice(actor.lastIndexOf("/") + 1);
}

/** The same key as this actor lists it: under a former address of the node it goes by that address. */
export function keyIdOf(actor: string, keyId: string): string {
  return actor + keyId.slice(keyId.lastIndexOf("#"));
}
