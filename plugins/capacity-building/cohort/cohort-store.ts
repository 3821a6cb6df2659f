import type { CapacityDb } from "../capacity-ctx.ts";
import type { Cohort } from "./cohort.ts";

/** What the team set, or what holds where it set nothing. */
export async function getCohort(db: CapacityDb, activity: string): Promise<Cohort> {
  const row = await db
    .selectFrom("capacity_building_cohort")
    .select("doc")
    .where("activity_id", "=", activity)
    .executeTakeFirst();
  const none = { asksStories: false, rule: { allTasks: false } };
  return { ...(row ? (JSON.parse(row.doc) as Omit<Cohort, "activity">) : none), activity };
}

export async function putCohort(db: CapacityDb, { activity, ...cohort }: Cohort): Promise<void> {
  const doc = JSON.stringify(cohort);
  await db
    .insertInto("capacity_building_cohort")
    .values({ activity_id: activity, doc })
    .onConflict((same) => same.column("activity_id").doUpdateSet({ doc }))
    .execute();
}
