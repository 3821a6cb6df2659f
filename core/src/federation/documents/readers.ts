import { originOf, software } from "../../kit/index.ts";
import { findPeers } from "../delivery/peer-store.ts";
import type { NodeContext } from "../node-context.ts";

/**
 * Which addressees this asker reads for: itself, and, when it is the instance actor of an NRI node, whoever lives there, because a
 * node signs all its GETs as that actor. Elsewhere nobody reads for a neighbour.
 */
export async function readsFor({ store }: NodeContext, asker: string): Promise<(addressee: unknown) => boolean> {
  const origin = originOf(asker);
  if (asker !== `${origin}/ap/actors/relay`) return (addressee) => addressee === asker;
  const peers = await findPeers(store.db, store.dialect, [origin]);
  const isNode = peers.get(origin)?.software === software.id;
  return (addressee) =>
    addressee === asker || (isNode && typeof addressee === "string" && originOf(addressee) === origin);
}
