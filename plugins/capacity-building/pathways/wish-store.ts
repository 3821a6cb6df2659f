import type { JsonObject } from "@nri-commons/core/kit";
import type { CapacityDb } from "../capacity-ctx.ts";

/** Somebody wants to be written to when something opens that comes next; saying so twice is saying it once. */
export async function addWish(db: CapacityDb, person: string, now: number): Promise<void> {
  await db
    .insertInto("capacity_building_wish")
    .values({ person_id: person, since: now, looked_at: 0, mailed_at: null })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .execute();
}

/** Gone at once. What they were told of stays, so that they are not told of it again; `all` forgets that too. */
export async function removeWish(db: CapacityDb, person: string, all?: "all"): Promise<void> {
  await db.deleteFrom("capacity_building_wish").where("person_id", "=", person).execute();
  if (all) await db.deleteFrom("capacity_building_suggested").where("person_id", "=", person).execute();
}

export async function findWish(
  db: CapacityDb,
  person: string,
): Promise<{ since: number; mailed?: number } | undefined> {
  const row = await db
    .selectFrom("capacity_building_wish")
    .select(["since", "mailed_at"])
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row && { since: Number(row.since), ...(row.mailed_at !== null && { mailed: Number(row.mailed_at) }) };
}

interface Due {
  now: number;
  /** Between two mails to the same person. */
  pause: number;
  most: number;
}

/** Whose turn it is: not looked at in the last hours, and not written to in the last weeks. */
export async function listDue(db: CapacityDb, { now, pause, most }: Due): Promise<string[]> {
  const rows = await db
    .selectFrom("capacity_building_wish")
    .select("person_id")
    .where("looked_at", "<=", now - hours)
    .where(({ eb, or }) => or([eb("mailed_at", "is", null), eb("mailed_at", "<=", now - pause)]))
    .orderBy("looked_at")
    .orderBy("person_id")
    .limit(most)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

const hours = 12 * 3_600_000;

export async function markLooked(db: CapacityDb, person: string, now: number): Promise<void> {
  await db.updateTable("capacity_building_wish").set({ looked_at: now }).where("person_id", "=", person).execute();
}

/** Of these activities those that the person was not told of yet, from now on told; none when a mail went too lately. */
export async function markMailed(
  db: CapacityDb,
  { person, activities, now, pause }: { person: string; activities: readonly string[]; now: number; pause: number },
): Promise<string[]> {
  const wish = await findWish(db, person);
  if (wish === undefined || (wish.mailed !== undefined && wish.mailed > now - pause)) return [];
  const told = await db
    .selectFrom("capacity_building_suggested")
    .select("activity_id")
    .where("person_id", "=", person)
    .execute();
  const fresh = activities.filter((id) => !told.some(({ activity_id }) => activity_id === id));
  if (fresh.length === 0) return [];
  const rows = fresh.map((activity_id) => ({ person_id: person, activity_id, at: now }));
  await db.insertInto("capacity_building_suggested").values(rows).execute();
  await db.updateTable("capacity_building_wish").set({ mailed_at: now }).where("person_id", "=", person).execute();
  return fresh;
}

/** For the copy that the person takes along. */
export async function dataOfWish(db: CapacityDb, person: string): Promise<JsonObject | undefined> {
  const wish = await findWish(db, person);
  const told = await db
    .selectFrom("capacity_building_suggested")
    .select("activity_id")
    .where("person_id", "=", person)
    .execute();
  if (wish === undefined && told.length === 0) return undefined;
  const when = (at: number) => new Date(at).toISOString();
  return {
    wantsMail: wish !== undefined,
    toldOf: told.length,
    ...(wish && { since: when(wish.since) }),
    ...(wish?.mailed !== undefined && { lastMail: when(wish.mailed) }),
  };
}
