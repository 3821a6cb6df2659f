import { idOf } from "../document.ts";
import { followMovedJob } from "../follow/follow-moved.ts";
import { type Act, ActRefused } from "./act.ts";
import { saveActivity } from "./save-activity.ts";

/** An actor says where it went; a job asks the new place whether it says the same, and only then follows it. */
export async function receiveMove(act: Act): Promise<void> {
  const { tx, activity, signer } = act;
  const target = idOf(activity["target"]);
  if (idOf(activity["object"]) !== signer.id || target === undefined) throw new ActRefused("moves somebody else");
  await saveActivity(act);
  const payload = { from: signer.id, to: target };
  await tx.enqueue({ kind: followMovedJob, payload, key: `${signer.id} ${target}` });
}
