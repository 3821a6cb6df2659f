import type { CapacityDb } from "../capacity-ctx.ts";

/** Who is in a cohort, or was: by participant, to choose from. */
export async function namesOf(db: CapacityDb, activity: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_person as person", "person.id", "participant.person_id")
    .select(["participant.id", "person.name"])
    .where("participant.activity_id", "=", activity)
    .where("participant.state", "!=", "left")
    .orderBy("person.name")
    .limit(1000)
    .execute();
}
