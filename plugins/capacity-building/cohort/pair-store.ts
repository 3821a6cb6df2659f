import type { CapacityDb } from "../capacity-ctx.ts";
import type { Pair } from "./cohort.ts";
import type { PairRow } from "./cohort-tables.ts";

const table = "capacity_building_pair";

export async function listPairs(db: CapacityDb, activity: string): Promise<Pair[]> {
  const rows = await db.selectFrom(table).selectAll().where("activity_id", "=", activity).orderBy("id").execute();
  return rows.map(toPair);
}

export async function pairsOfMentor(db: CapacityDb, person: string): Promise<Pair[]> {
  const rows = await db.selectFrom(table).selectAll().where("mentor_id", "=", person).orderBy("id").execute();
  return rows.map(toPair);
}

export async function pairsOfMentee(db: CapacityDb, participant: string): Promise<Pair[]> {
  const rows = await db.selectFrom(table).selectAll().where("mentee_id", "=", participant).orderBy("id").execute();
  return rows.map(toPair);
}

/** Those two are paired once. */
export async function insertPair(db: CapacityDb, { id, activity, mentor, mentee }: Pair): Promise<void> {
  await db
    .insertInto(table)
    .values({ id, activity_id: activity, mentor_id: mentor, mentee_id: mentee })
    .onConflict((same) => same.columns(["mentor_id", "mentee_id"]).doNothing())
    .execute();
}

export async function removePair(db: CapacityDb, id: string, activity: string): Promise<void> {
  await db.deleteFrom(table).where("id", "=", id).where("activity_id", "=", activity).execute();
}

/** Of somebody who mentors, or is mentored. */
export async function removePairsOf(db: CapacityDb, person: string): Promise<void> {
  const places = db.selectFrom("capacity_building_participant").select("id").where("person_id", "=", person);
  await db
    .deleteFrom(table)
    .where((one) => one.or([one("mentor_id", "=", person), one("mentee_id", "in", places)]))
    .execute();
}

function toPair({ id, activity_id, mentor_id, mentee_id }: PairRow): Pair {
  return { id, activity: activity_id, mentor: mentor_id, mentee: mentee_id };
}
