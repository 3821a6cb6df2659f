import { originOf } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { isPublicDoc, type StoredObject } from "../engine/stored.ts";
import { activityIri } from "../publish/activity-id.ts";
import { sendActivity, toInstant } from "../publish/send-activity.ts";
import { type Act, ActRefused } from "./act.ts";

/**
 * What we have becomes a Tombstone. A source's Delete of something unknown leaves one too: its Create may still be on the
 * way and must not bring it back.
 */
export async function receiveDelete(act: Act): Promise<void> {
  const { engine, trust, activity, recipient, signer } = act;
  const id = idOf(activity["object"]);
  if (id === undefined) throw new ActRefused("a Delete needs an object");
  const before = await engine.unit.object(id);
  if (before) {
    await runInboxSteps(engine, { activity, recipient, actor: signer });
    if (needsReceipt(before)) await confirmErasure(act, id);
    return;
  }
  if (!trust.isSource(signer.id) || originOf(id) !== originOf(signer.id)) return;
  await engine.store.updateObject(await engine.apex.buildTombstone({ id }), signer.id, true);
}

/** What was shared with few, by a node that knows what a receipt is: mostly personal data. */
function needsReceipt({ type, doc, wire }: StoredObject): boolean {
  return type !== "Tombstone" && !isPublicDoc(doc) && wire["nri:kind"] !== undefined;
}

/** FEDERATION.md, Expert: the owner learns that no copy is left here. */
async function confirmErasure({ node, tx, engine, activity, recipient, signer }: Act, erased: string): Promise<void> {
  await sendActivity(engine, {
    id: activityIri(node.origin, "Accept", activity.id),
    type: "Accept",
    actor: recipient.id,
    to: [signer.id],
    object: activity.id,
    more: { "nri:erased": [erased], "nri:erasedAt": toInstant(tx.now) },
    now: tx.now,
  });
}
