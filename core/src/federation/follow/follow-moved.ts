import { moderation } from "../../content/index.ts";
import type { JobHandler } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import { findActivityId } from "../engine/load-stored.ts";
import { fetchDocument } from "../fetch-document.ts";
import { inboxChecks as checks } from "../inbox/inbox-checks.ts";
import type { NodeContext } from "../node-context.ts";
import { followActor, unfollowActor } from "./follow-actor.ts";
import { addMoved } from "./moved-store.ts";

export const followMovedJob = "follow-moved-actor";

/**
 * An actor that we follow says that it moved. Believed only when the new one names the old one among its former ids and,
 * where the old one can still be read, that names the new one.
 */
export function followMoved(node: NodeContext): JobHandler {
  return async ({ payload }, { completeIn }) => {
    const [from, to] = [String(payload["from"]), String(payload["to"])];
    const followed = await findActivityId(node.store.db, {
      type: "Follow",
      actor: node.actors.initiative,
      object: from,
    });
    if (followed === undefined) return;
    // What was decided on a site does not end because it goes elsewhere.
    if (await moderation.isRestricted(node.store.db, originOf(from))) {
      return refuse(node, from, to, "moderators restricted its site: a person has to follow it there");
    }
    const target = await fetchDocument(node, to);
    if (!target.ok) {
      if (target.passing) throw new Error(`${to} cannot be read: ${target.reason}`);
      return refuse(node, from, to, target.reason);
    }
    const old = await fetchDocument(node, from);
    if (!checks.isMoved({ from, to }, target.document, old.ok ? old.document : undefined))
      return refuse(node, from, to, "they do not name each other");
    await node.transaction(async (tx) => {
      await addMoved(tx.db, { from_actor: from, to_actor: target.document.id, moved_at: tx.now });
      await followActor(node, tx, target.document);
      await unfollowActor(node, tx, from);
      await completeIn(tx);
    });
  };
}

function refuse({ log }: NodeContext, from: string, to: string, reason: string): void {
  log.warn({ from, to, reason }, "move not believed");
}
