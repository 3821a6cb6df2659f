import type { CapacityCtx } from "../capacity-ctx.ts";
import { findActivity, toActivity } from "./activity-store.ts";
import { saveActivity } from "./save-activity.ts";

/** Tells the others of what was taken back and can be undone no more. Twice changes nothing. */
export async function settleActivities(ctx: CapacityCtx): Promise<void> {
  const gone = await ctx.db
    .selectFrom("capacity_building_activity")
    .select("doc")
    .where("origin", "is", null)
    .where("state", "=", "withdrawn")
    .execute();
  const now = ctx.clock.now();
  for (const { tellAt, id } of gone.map(toActivity)) if (tellAt !== undefined && tellAt <= now) await tell(ctx, id);
}

function tell(ctx: CapacityCtx, id: string): Promise<void> {
  return ctx.transaction(async (tx) => {
    const activity = await findActivity(tx.db, id);
    if (activity?.tellAt === undefined) return;
    const { tellAt: _, before: __, ...rest } = activity;
    await saveActivity(ctx, tx, rest);
    if (activity.published !== undefined) {
      await tx.fact("capacity-activity.withdrawn", { id, revision: activity.updated });
    }
  });
}
