import type { EnginePool } from "../engine/engine-pool.ts";
import type { NodeContext } from "../node-context.ts";
import { actorName } from "../sign-as.ts";

/**
 * This node under an address that it had before: the same data and keys, the names of then. What was said under them can
 * only be changed there, for an id's host is its authority (ADR 0012).
 */
export function formerNode(node: NodeContext, origin: string, engines: EnginePool): NodeContext {
  const at = (actor: string) => `${origin}/ap/actors/${actorName(actor)}`;
  return {
    ...node,
    origin,
    engines,
    actors: { initiative: at(node.actors.initiative), relay: at(node.actors.relay) },
    former: [],
    facts: {
      get profile() {
        return { ...node.facts.profile, origin };
      },
      registry: undefined,
      keepsRegistry: false,
      approvesFollowers: true,
      movedTo: node.origin,
    },
  };
}
