import { isJsonObject } from "../../kit/index.ts";
import { idOf, listOf } from "../document.ts";
import { findActivityId } from "../engine/load-stored.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";
import { inboxChecks as checks } from "./inbox-checks.ts";
import { saveActivity } from "./save-activity.ts";

/**
 * An Accept or Reject of something that we sent: our stored copy counts, never the one embedded. Of a Follow the engine
 * knows what it means; of an Offer, a Join … it is kept for whoever registered.
 */
export async function receiveAccept(act: Act): Promise<void> {
  const { engine, activity, recipient, signer } = act;
  const asked = await askedActivity(act);
  if (!asked) throw new ActRefused("nothing that we asked of this actor");
  activity["object"] = [asked.id];
  if (asked.type !== "Follow") return saveActivity(act);
  await runInboxSteps(engine, { activity, recipient, actor: signer });
  if (activity.type === "Accept") {
    const { unit, store } = engine;
    const rejections = `${recipient.id}/rejections`;
    const follow = await unit.activity(asked.id);
    // A peer that changes its mind: the earlier No no longer counts.
    if (follow?.collections.has(rejections)) {
      await store.updateActivityMeta(follow.doc, "collection", rejections, true);
    }
    act.effects.push({ kind: "actor-followed", actor: signer.id });
  }
}

async function askedActivity({ engine, activity, recipient, signer }: Act) {
  const id = idOf(activity["object"]);
  const stored = id === undefined ? undefined : await engine.unit.activity(id);
  if (stored) return checks.isAskedOf(stored.doc, recipient.id, signer.id) ? stored.doc : undefined;
  const [embedded] = listOf(activity["object"]);
  if (!isJsonObject(embedded) || embedded["type"] !== "Follow") return undefined;
  const meant = { type: "Follow", actor: recipient.id, object: signer.id };
  const found = await findActivityId(engine.unit.db, meant);
  return found === undefined ? undefined : (await engine.unit.activity(found))?.doc;
}
