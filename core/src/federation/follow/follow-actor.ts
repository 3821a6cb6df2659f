import type { Tx } from "../../jobs/index.ts";
import { originOf, Refusal } from "../../kit/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { WireObject } from "../announcement.ts";
import { findActivityId } from "../engine/load-stored.ts";
import { isLocalIri } from "../engine/ownership.ts";
import { storeFetched } from "../inbox/store-fetched.ts";
import type { NodeContext } from "../node-context.ts";
import { activityIri } from "../publish/activity-id.ts";
import { localProof, sendActivity } from "../publish/send-activity.ts";
import { acceptPending } from "./accept-pending.ts";
import { learnSoftwareJob } from "./learn-software.ts";

/** Our initiative follows an actor that was just read from its own origin. Asked or accepted already: nothing new is said. */
export async function followActor(node: NodeContext, tx: Tx, document: WireObject): Promise<void> {
  const actor = node.actors.initiative;
  if (isLocalIri(node.origin, document.id)) {
    throw new Refusal("bad-request", { message: "A node does not follow itself." });
  }
  await storeFetched(node, tx, { document });
  await node.engines.use(tx.db, async (engine) => {
    const { unit } = engine;
    unit.startAct(localProof(actor));
    const before = await findActivityId(tx.db, { type: "Follow", actor, object: document.id });
    const stored = before === undefined ? undefined : await unit.activity(before);
    if (stored && !stored.collections.has(`${actor}/rejections`)) return;
    // An id of its own each time: after an Undo the same actor can be followed anew.
    const id = activityIri(node.origin, "Follow", actor, document.id, node.ids.ulid());
    await sendActivity(engine, { id, type: "Follow", actor, to: [document.id], object: document.id, now: tx.now });
    await recordAudit(tx, { verb: "peer.followed", object: document.id });
  });
  await acceptPending(node, tx);
  await tx.enqueue({ kind: learnSoftwareJob, payload: { origin: originOf(document.id) }, key: originOf(document.id) });
}

/** Takes back our Follow: its content stays, nothing new is taken. */
export async function unfollowActor(node: NodeContext, tx: Tx, object: string): Promise<void> {
  const actor = node.actors.initiative;
  await node.engines.use(tx.db, async (engine) => {
    const { unit, store } = engine;
    unit.startAct(localProof(actor));
    for (let undoneBefore = false; ; undoneBefore = true) {
      const follow = await findActivityId(tx.db, { type: "Follow", actor, object });
      if (follow === undefined && undoneBefore) return;
      if (follow === undefined) {
        const message = `${object} is not followed. Name the actor as this shows it: nri peers list`;
        throw new Refusal("not-found", { message });
      }
      const undone = { id: follow, type: "Follow", actor, object };
      const id = activityIri(node.origin, "Undo", follow);
      await sendActivity(engine, { id, type: "Undo", actor, to: [object], object: undone, now: tx.now });
      await store.removeActivity(undone, actor);
      await unit.flush();
      await recordAudit(tx, { verb: "peer.unfollowed", object });
    }
  });
}
