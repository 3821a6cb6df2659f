import { originOf } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { acceptFollow } from "../follow/answer-follow.ts";
import { learnSoftwareJob } from "../follow/learn-software.ts";
import { isFormerFollower } from "../former/former-store.ts";
import { type Act, ActRefused } from "./act.ts";

/** A Follow of one of our actors: accepted at once where the policy says so, else it waits for a person. */
export async function receiveFollow(act: Act): Promise<void> {
  const { node, engine, trust, activity, recipient, signer } = act;
  if (idOf(activity["object"]) !== recipient.id) throw new ActRefused("follows nobody here");
  await runInboxSteps(engine, { activity, recipient, actor: signer });
  const isKnown =
    trust.isSource(signer.id) || (node.former.length > 0 && (await isFormerFollower(act.tx.db, signer.id)));
  if (node.settings.acceptFollows === "all" || isKnown) {
    await acceptFollow(node, engine, { follow: activity.id, recipient, follower: signer });
    const origin = originOf(signer.id);
    await act.tx.enqueue({ kind: learnSoftwareJob, payload: { origin }, key: origin });
  }
}
