import type { LabsCtx } from "../policy-labs-ctx.ts";

/** What strangers send is not shown here: only those whom this site follows, who follow it, or whom the registry recognises. */
export async function isKnownSite({ federation }: Pick<LabsCtx, "federation">, actor: string): Promise<boolean> {
  if (await federation.isRecognised(actor)) return true;
  const peers = await federation.peers();
  return peers.some((peer) => peer.actor === actor && (peer.following === "accepted" || peer.follower === "accepted"));
}
