import type { CapacityDb } from "../capacity-ctx.ts";

/** How follow-up stands for one activity of this site. */
export interface FollowUpCount {
  activity: string;
  completed: number;
  /** Who may be asked, and who said no to it. */
  yes: number;
  no: number;
  asked: number;
  answered: number;
  refused: number;
}

/** Everything that was completed, in three statements however many activities there are. */
export async function countFollowUp(db: CapacityDb): Promise<FollowUpCount[]> {
  const completed = await db
    .selectFrom("capacity_building_participant")
    .select(({ fn }) => ["activity_id", fn.countAll().as("count")])
    .where("state", "=", "completed")
    .groupBy("activity_id")
    .execute();
  const consents = await db
    .selectFrom("capacity_building_follow_up")
    .select(({ fn }) => ["activity_id", "says", fn.countAll().as("count")])
    .groupBy(["activity_id", "says"])
    .execute();
  const waves = await db
    .selectFrom("capacity_building_wave")
    .select(({ fn }) => ["activity_id", "state", fn.countAll().as("count")])
    .groupBy(["activity_id", "state"])
    .execute();
  const said = (activity: string, what: "yes" | "no") =>
    sum(consents.filter(({ activity_id, says }) => activity_id === activity && says === what));
  const inState = (activity: string, what?: string) =>
    sum(waves.filter(({ activity_id, state }) => activity_id === activity && (what === undefined || state === what)));
  return completed.map(({ activity_id: activity, count }) => ({
    ...{ activity, completed: Number(count), yes: said(activity, "yes"), no: said(activity, "no") },
    asked: inState(activity),
    answered: inState(activity, "answered"),
    refused: inState(activity, "refused"),
  }));
}

function sum(rows: readonly { count: number | string | bigint }[]): number {
  return rows.reduce((all, { count }) => all + Number(count), 0);
}
