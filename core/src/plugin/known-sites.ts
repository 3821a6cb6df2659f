import type { FederationDoor } from "./federation-door.ts";

/** What strangers send is not shown: only those whom this node follows, who follow it, or whom the registry recognises. */
export async function isKnownSite(federation: Pick<FederationDoor, "isRecognised" | "peers">, actor: string) {
  if (await federation.isRecognised(actor)) return true;
  const peers = await federation.peers();
  return peers.some((peer) => peer.actor === actor && (peer.following === "accepted" || peer.follower === "accepted"));
}

/** Something that may have come from another node. */
interface Sourced {
  source?: { kind?: string; owner?: string } | undefined;
}

/** What other nodes call themselves, by actor; when told which things are shown, of their owners alone. */
export function namesOf(
  federation: Pick<FederationDoor, "names">,
  shown?: readonly Sourced[],
): Promise<ReadonlyMap<string, string>> {
  return federation.names(shown?.flatMap(({ source }) => source?.owner ?? []));
}
