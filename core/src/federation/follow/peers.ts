import { originOf, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Peers } from "../federation.ts";
import type { NodeContext } from "../node-context.ts";
import { answerRequest } from "./answer-request.ts";
import { addBlock, removeBlock } from "./block-store.ts";
import type { BlockedOrigins } from "./blocked-origins.ts";
import { discoverActor } from "./discover-actor.ts";
import { followActor, unfollowActor } from "./follow-actor.ts";
import { listPeers } from "./list-peers.ts";

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
    async follow(target) {
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
    async block(given) {
      const origin = checkedOrigin(given);
      if (origin === node.origin) throw new Refusal("bad-request", { message: "A node cannot block itself." });
      await node.transaction(async (tx) => {
        await addBlock(tx.db, origin, tx.now);
        await recordAudit(tx, { verb: "peer.blocked", object: origin });
      });
      await blocked.reload();
    },
    async unblock(given) {
      const origin = checkedOrigin(given);
      await node.transaction(async (tx) => {
        await removeBlock(tx.db, origin);
        await recordAudit(tx, { verb: "peer.unblocked", object: origin });
      });
      await blocked.reload();
    },
  };
}

function checkedOrigin(given: string): string {
  const origin = originOf(given);
  if (origin === "")
    throw new Refusal("bad-request", { message: `"${given}" is not an address such as https://host.` });
  return origin;
}
