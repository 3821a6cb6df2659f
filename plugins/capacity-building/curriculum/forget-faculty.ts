import { listOwnActivities } from "../activities/activity-store.ts";
import { changeActivity } from "../activities/change-activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { taughtBy } from "./taught-by.ts";

/** Who took the consent back, or whose entry has ended, is named no more, here and where a copy lies. Twice changes nothing. */
export async function forgetFaculty(ctx: CapacityCtx): Promise<void> {
  for (const activity of await listOwnActivities(ctx.db, 1000)) {
    if (!activity.faculty.some(({ expert }) => expert !== undefined)) continue;
    const shown = new Set((await taughtBy(ctx, activity)).map(({ id }) => id));
    if (activity.faculty.every(({ id }) => shown.has(id))) continue;
    await ctx.transaction((tx) =>
      changeActivity(ctx, tx, {
        id: activity.id,
        change: (known) => ({ ...known, faculty: known.faculty.filter(({ id }) => shown.has(id)) }),
      }),
    );
  }
}
