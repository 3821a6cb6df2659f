import type { CapacityDb } from "../capacity-ctx.ts";

/** Applications that nobody decided upon, and decisions that nobody was told. */
export async function countOpenEnds(db: CapacityDb, activity: string): Promise<{ undecided: number; untold: number }> {
  const rows = await db
    .selectFrom("capacity_building_application")
    .select(({ fn }) => ["decision", "told", fn.countAll().as("count")])
    .where("activity_id", "=", activity)
    .where("state", "=", "in")
    .groupBy(["decision", "told"])
    .execute();
  const sum = (wanted: typeof rows) => wanted.reduce((all, { count }) => all + Number(count), 0);
  return {
    undecided: sum(rows.filter(({ decision }) => decision === null)),
    untold: sum(rows.filter(({ decision, told }) => decision !== null && decision !== told)),
  };
}
