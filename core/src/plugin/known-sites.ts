import type { FederationDoor } from "./federation-door.ts";

/** What strangers send is not shown: only those whom this node follows, who follow it, or whom the registry recognises. */
export async function isKnownSite(federation: Pick<FederationDoor, "isRecognised" | "peers">, actor: string) {
  if (await federation.isRecognised(actor)) return true;
  const peers = await federation.peers();
  return peers.some((peer) => peer.actor === actor && (peer.following === "accepted" || peer.follower === "accepted"));
}

/** What other nodes call themselves, by actor. */
export async function namesOf(federation: Pick<FederationDoor, "peers">): Promise<ReadonlyMap<string, string>> {
  const peers = await federation.peers();
  return new Map(peers.flatMap(({ actor, name }) => (name ? [[actor, name] as const] : [])));
}
