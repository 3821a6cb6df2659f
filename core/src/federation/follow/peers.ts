import { Refusal } from "../../kit/index.ts";
import type { NodeContext } from "../node-context.ts";
import { answerRequest } from "./answer-request.ts";
import type { BlockedOrigins } from "./blocked-origins.ts";
import { discoverActor } from "./discover-actor.ts";
import { followActor, unfollowActor } from "./follow-actor.ts";
import { listPeers, namePeers } from "./list-peers.ts";
import { createOwnDecisions } from "./own-decisions.ts";
import type { Peers } from "./peer.ts";

interface Deps {
  node: NodeContext;
  blocked: BlockedOrigins;
  /** Something may have to be delivered. */
  wake(): void;
}

export function createPeers({ node, blocked, wake }: Deps): Peers {
  const answer = async (follower: string, given: "accept" | "reject") => {
    await node.transaction((tx) => answerRequest(node, tx, { follower, answer: given }));
    wake();
  };
  return {
    list: () => listPeers(node),
    names: (of) => namePeers(node, of),
    async follow(target) {
      if (node.isBlocked(target)) {
        throw new Refusal("conflict", {
          message: `${target} is blocked here. Before it can be followed: nri peers unblock ${target}`,
        });
      }
      const document = await discoverActor(node, target);
      await node.transaction((tx) => followActor(node, tx, document));
      wake();
      return { actor: document.id };
    },
    async unfollow(actor) {
      await node.transaction((tx) => unfollowActor(node, tx, actor));
      wake();
    },
    accept: (actor) => answer(actor, "accept"),
    reject: (actor) => answer(actor, "reject"),
    ...createOwnDecisions({ node, blocked, wake }),
  };
}
