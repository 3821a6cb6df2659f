import type { LocalDate } from "@nri-commons/core/content/types";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Call } from "./call.ts";

export async function findCall(db: CapacityDb, activity: string): Promise<Call | undefined> {
  const row = await db
    .selectFrom("capacity_building_call")
    .selectAll()
    .where("activity_id", "=", activity)
    .executeTakeFirst();
  return row && toCall(row);
}

export async function putCall(db: CapacityDb, { activity, opens, closes, ...rest }: Call): Promise<void> {
  const doc = JSON.stringify(rest);
  await db
    .insertInto("capacity_building_call")
    .values({ activity_id: activity, opens_on: opens, closes_on: closes, doc })
    .onConflict((same) => same.column("activity_id").doUpdateSet({ opens_on: opens, closes_on: closes, doc }))
    .execute();
}

/** Of activities that are over, too: what is undecided stays to be decided. */
export async function listCalls(db: CapacityDb, closedSince: LocalDate): Promise<Call[]> {
  const rows = await db
    .selectFrom("capacity_building_call")
    .selectAll()
    .where("closes_on", ">=", closedSince)
    .orderBy("closes_on")
    .limit(200)
    .execute();
  return rows.map(toCall);
}

export async function countOpenCalls(db: CapacityDb, today: LocalDate): Promise<number> {
  const row = await db
    .selectFrom("capacity_building_call")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("opens_on", "<=", today)
    .where("closes_on", ">=", today)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function toCall(row: { activity_id: string; opens_on: string; closes_on: string; doc: string }): Call {
  const rest = JSON.parse(row.doc) as Omit<Call, "activity" | "opens" | "closes">;
  return { ...rest, activity: row.activity_id, opens: row.opens_on, closes: row.closes_on };
}
