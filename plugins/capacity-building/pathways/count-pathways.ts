import type { CapacityDb } from "../capacity-ctx.ts";

export async function countPathways(db: CapacityDb): Promise<number> {
  const { count } = await db
    .selectFrom("capacity_building_pathway")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("state", "=", "public")
    .executeTakeFirstOrThrow();
  return Number(count);
}
