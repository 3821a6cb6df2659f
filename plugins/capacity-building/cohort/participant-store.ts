import type { CapacityDb } from "../capacity-ctx.ts";
import type { ParticipantRow } from "./cohort-tables.ts";
import type { Participant } from "./participant.ts";

export async function findParticipant(db: CapacityDb, id: string): Promise<Participant | undefined> {
  const row = await db.selectFrom("capacity_building_participant").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toParticipant(row);
}

export async function findParticipantOf(
  db: CapacityDb,
  activity: string,
  person: string,
): Promise<Participant | undefined> {
  const row = await db
    .selectFrom("capacity_building_participant")
    .selectAll()
    .where("activity_id", "=", activity)
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row && toParticipant(row);
}

/** Everything that somebody is or was in, the latest first. */
export async function participationsOf(db: CapacityDb, person: string): Promise<Participant[]> {
  const rows = await db
    .selectFrom("capacity_building_participant")
    .selectAll()
    .where("person_id", "=", person)
    .orderBy("joined_at", "desc")
    .execute();
  return rows.map(toParticipant);
}

/** A page of an activity's cohort, in the order in which they came. */
export async function listParticipants(
  db: CapacityDb,
  activity: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: Participant[]; next: string | undefined }> {
  const rows = await db
    .selectFrom("capacity_building_participant")
    .selectAll()
    .where("activity_id", "=", activity)
    .$if(after !== undefined, (query) => query.where("id", ">", after ?? ""))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toParticipant);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

/** Whoever is in it already stays as they are. */
export async function addParticipant(
  db: CapacityDb,
  { id, activity, person, state, joined }: Participant,
): Promise<void> {
  const row = { id, activity_id: activity, person_id: person, state, doc: "{}", joined_at: joined, completed_at: null };
  await db
    .insertInto("capacity_building_participant")
    .values(row)
    .onConflict((conflict) => conflict.columns(["activity_id", "person_id"]).doNothing())
    .execute();
}

export async function updateParticipant(db: CapacityDb, { id, state, outlet, reason }: Participant): Promise<void> {
  await db
    .updateTable("capacity_building_participant")
    .set({ state, doc: JSON.stringify({ outlet, reason }) })
    .where("id", "=", id)
    .execute();
}

/** With where they were, what they handed in and published, and who mentors them. */
export async function removeParticipant(db: CapacityDb, id: string): Promise<void> {
  for (const table of ["attendance", "hand_in", "story"] as const)
    await db.deleteFrom(`capacity_building_${table}`).where("participant_id", "=", id).execute();
  await db.deleteFrom("capacity_building_pair").where("mentee_id", "=", id).execute();
  await db.deleteFrom("capacity_building_participant").where("id", "=", id).execute();
}

/** Twice changes nothing: the first day of completion stays. */
export async function completeParticipant(db: CapacityDb, { id, now }: { id: string; now: number }): Promise<void> {
  await db
    .updateTable("capacity_building_participant")
    .set({ state: "completed", completed_at: now })
    .where("id", "=", id)
    .where("state", "!=", "completed")
    .execute();
}

export async function isAnyInState(db: CapacityDb, activity: string, state: Participant["state"]): Promise<boolean> {
  const row = await db
    .selectFrom("capacity_building_participant")
    .select("id")
    .where("activity_id", "=", activity)
    .where("state", "=", state)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function toParticipant(row: ParticipantRow): Participant {
  const { id, activity_id, person_id, state, doc, joined_at, completed_at } = row;
  return {
    ...(JSON.parse(doc) as Pick<Participant, "outlet" | "reason">),
    ...{ id, activity: activity_id, person: person_id, state, joined: Number(joined_at) },
    ...(completed_at !== null && { completed: Number(completed_at) }),
  };
}
