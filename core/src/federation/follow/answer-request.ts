import type { Tx } from "../../jobs/index.ts";
import { originOf, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import { findActivityId } from "../engine/load-stored.ts";
import type { NodeContext } from "../node-context.ts";
import { localProof } from "../publish/send-activity.ts";
import { acceptFollow, rejectFollow } from "./answer-follow.ts";
import { learnSoftwareJob } from "./learn-software.ts";

/** A person lets a follower in, or sends it away: every Follow of ours by this actor is answered. */
export async function answerRequest(
  node: NodeContext,
  tx: Tx,
  { follower, answer }: { follower: string; answer: "accept" | "reject" },
): Promise<void> {
  let answered = 0;
  await node.engines.use(tx.db, async (engine) => {
    const { unit } = engine;
    for (const local of Object.values(node.actors)) {
      unit.startAct(localProof(local));
      const follow = await findActivityId(tx.db, { type: "Follow", actor: follower, object: local });
      const [recipient, remote] = [await unit.object(local), await unit.object(follower)];
      if (follow === undefined || !recipient || !remote) continue;
      const asked = { follow, recipient: recipient.doc, follower: remote.doc };
      await (answer === "accept" ? acceptFollow : rejectFollow)(node, engine, asked);
      answered++;
    }
  });
  if (answered === 0) throw new Refusal("not-found", { message: `${follower} has not asked to follow this node.` });
  await recordAudit(tx, { verb: answer === "accept" ? "peer.accepted" : "peer.rejected", object: follower });
  const origin = originOf(follower);
  if (answer === "accept") await tx.enqueue({ kind: learnSoftwareJob, payload: { origin }, key: origin });
}
