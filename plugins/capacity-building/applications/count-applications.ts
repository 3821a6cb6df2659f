import type { CapacityDb } from "../capacity-ctx.ts";

/** All that count, whatever was decided. */
export async function countApplications(db: CapacityDb): Promise<number> {
  const row = await db
    .selectFrom("capacity_building_application")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("state", "=", "in")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
