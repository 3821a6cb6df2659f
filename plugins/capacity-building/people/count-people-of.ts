import type { CapacityDb } from "../capacity-ctx.ts";

export interface PeopleOf {
  /** Applications that count, and those that nobody decided upon. */
  applied: number;
  undecided: number;
  /** In it now, or completed. */
  takePart: number;
  completed: number;
}

/** Who applied to activities and takes part in them, by activity; whoever has nobody is left out. */
export async function countPeopleOf(
  db: CapacityDb,
  activities: readonly string[],
): Promise<ReadonlyMap<string, PeopleOf>> {
  const counted = new Map<string, PeopleOf>();
  if (activities.length === 0) return counted;
  const of = (activity: string) => {
    const known = counted.get(activity) ?? { applied: 0, undecided: 0, takePart: 0, completed: 0 };
    counted.set(activity, known);
    return known;
  };
  const applications = await db
    .selectFrom("capacity_building_application")
    .select(({ fn }) => ["activity_id", "decision", fn.countAll().as("count")])
    .where("activity_id", "in", [...activities])
    .where("state", "=", "in")
    .groupBy(["activity_id", "decision"])
    .execute();
  for (const { activity_id, decision, count } of applications) {
    of(activity_id).applied += Number(count);
    if (decision === null) of(activity_id).undecided += Number(count);
  }
  const participants = await db
    .selectFrom("capacity_building_participant")
    .select(({ fn }) => ["activity_id", "state", fn.countAll().as("count")])
    .where("activity_id", "in", [...activities])
    .where("state", "in", ["in", "completed"])
    .groupBy(["activity_id", "state"])
    .execute();
  for (const { activity_id, state, count } of participants) {
    of(activity_id).takePart += Number(count);
    if (state === "completed") of(activity_id).completed += Number(count);
  }
  return counted;
}
