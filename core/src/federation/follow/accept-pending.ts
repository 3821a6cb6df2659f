import type { Tx } from "../../jobs/index.ts";
import { loadTrust } from "../inbox/trust.ts";
import type { NodeContext } from "../node-context.ts";
import { answerRequest } from "./answer-request.ts";

/** Who asked before this node believed it: now that it does, it is let in without a person. */
export async function acceptPending(node: NodeContext, tx: Tx): Promise<void> {
  const followers = await pendingFollowers(node, tx);
  if (followers.length === 0) return;
  const following = Object.values(node.actors);
  const trust = await loadTrust({ db: tx.db, dialect: node.store.dialect, following }, followers);
  for (const follower of followers) {
    if (trust.isSource(follower) && !trust.isBlocked(follower)) {
      await answerRequest(node, tx, { follower, answer: "accept" });
    }
  }
}

async function pendingFollowers({ actors }: NodeContext, { db }: Tx): Promise<string[]> {
  const rows = await db
    .selectFrom("ap_activities as a")
    .select("a.actor")
    .distinct()
    .where("a.type", "=", "Follow")
    .where("a.object", "in", Object.values(actors))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("ap_collections as c")
            .select("c.seq")
            .whereRef("c.seq", "=", "a.seq")
            .where((inner) =>
              inner.or([inner("c.collection", "like", "%/followers"), inner("c.collection", "like", "%/rejected")]),
            ),
        ),
      ),
    )
    .execute();
  return rows.map(({ actor }) => actor);
}
