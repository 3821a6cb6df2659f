import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { taughtBy } from "../curriculum/taught-by.ts";
import { isPublic } from "./activity.ts";
import { activityArticle } from "./activity-article.ts";
import type { Changed } from "./activity-facts.ts";
import { findActivity } from "./activity-store.ts";
import { toActivityWire } from "./activity-wire.ts";

type AnnounceChange = (ctx: CapacityCtx, tx: CapacityTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells the activity as it is now; nothing when it is not public any more. */
export function announceActivity(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, tx, { id, revision }) => {
    const activity = await findActivity(tx.db, id);
    if (activity === undefined || activity.source !== undefined || !isPublic(activity)) return undefined;
    const told = { html: await activityArticle(ctx, activity), taughtBy: await taughtBy(ctx, activity) };
    const object = toActivityWire(activity, frameOf(ctx), told);
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceWithdrawal: AnnounceChange = async (ctx, _tx, { id, revision }) => ({
  verb: "Delete",
  object: { id: ctx.objectIri(id), type: "Article" },
  audience: "public",
  revision: String(revision),
});
