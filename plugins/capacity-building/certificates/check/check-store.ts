import type { CapacityDb } from "../../capacity-ctx.ts";
import type { Verdict } from "./verdict.ts";

/** What was handed in is somebody's: it is forgotten after an hour. */
export const checkLife = 3_600_000;

export interface BadgeCheck {
  token: string;
  /** Undefined while others are asked. */
  verdict?: Verdict;
}

export async function addCheck(
  db: CapacityDb,
  check: { id: string; token: string; now: number; verdict: Verdict | undefined },
): Promise<void> {
  const { id, token, now, verdict } = check;
  const row = { id, token, asked_at: now, verdict: verdict ? JSON.stringify(verdict) : null };
  await db.insertInto("capacity_building_badge_check").values(row).execute();
}

export async function findCheck(db: CapacityDb, id: string): Promise<BadgeCheck | undefined> {
  const row = await db.selectFrom("capacity_building_badge_check").selectAll().where("id", "=", id).executeTakeFirst();
  return row && { token: row.token, ...(row.verdict !== null && { verdict: JSON.parse(row.verdict) }) };
}

export async function putVerdict(db: CapacityDb, id: string, verdict: Verdict): Promise<void> {
  await db
    .updateTable("capacity_building_badge_check")
    .set({ verdict: JSON.stringify(verdict) })
    .where("id", "=", id)
    .execute();
}

export async function forgetChecks(db: CapacityDb, now: number): Promise<void> {
  await db
    .deleteFrom("capacity_building_badge_check")
    .where("asked_at", "<", now - checkLife)
    .execute();
}
