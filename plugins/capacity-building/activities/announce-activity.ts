import { frameOf } from "@nri-commons/core/plugin";
import { taughtBy } from "../curriculum/taught-by.ts";
import { type Tell, tellAll } from "../travel/tell.ts";
import { isPublic } from "./activity.ts";
import { activityArticle } from "./activity-article.ts";
import { findActivity } from "./activity-store.ts";
import { toActivityWire } from "./activity-wire.ts";

function announceActivity(verb: "Create" | "Update"): Tell {
  return tellAll(verb, async (ctx, tx, id) => {
    const activity = await findActivity(tx.db, id);
    if (activity === undefined || activity.source !== undefined || !isPublic(activity)) return undefined;
    const told = { html: await activityArticle(ctx, activity), taughtBy: await taughtBy(ctx, activity) };
    return toActivityWire(activity, frameOf(ctx), told);
  });
}

export const announceActivityOpened = announceActivity("Create");
export const announceActivityRevised = announceActivity("Update");
