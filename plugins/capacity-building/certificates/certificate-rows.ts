import type { ExportRow } from "@nri-commons/core/plugin";
import { getActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";

/** So few are told as "fewer than five": a figure must not be a person. */
const fewest = 5;

/** How many certificates each activity led to; never whose. */
export async function certificateRows(ctx: CapacityCtx): Promise<ExportRow[]> {
  const rows = await ctx.db
    .selectFrom("capacity_building_certificate as certificate")
    .innerJoin("capacity_building_activity as activity", "activity.id", "certificate.activity_id")
    .select(({ fn }) => ["activity.id", fn.countAll().as("count")])
    .where("certificate.issued_at", "is not", null)
    .where("activity.state", "in", ["open", "cancelled"])
    .groupBy("activity.id")
    .orderBy("activity.id")
    .execute();
  const told: ExportRow[] = [];
  for (const { id, count } of rows) {
    const { title } = await getActivity(ctx.db, id);
    const issued = Number(count);
    told.push({
      activity: ctx.pageUrl(`/capacity/${id}`),
      title: { ...title },
      issued: issued < fewest ? null : issued,
      fewer_than_five: issued < fewest,
    });
  }
  return told;
}
