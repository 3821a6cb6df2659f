import type { CapacityDb } from "../capacity-ctx.ts";

export async function countPathways(db: CapacityDb): Promise<number> {
  const { count } = await db
    .selectFrom("capacity_building_pathway")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("state", "=", "public")
    .where("origin", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
