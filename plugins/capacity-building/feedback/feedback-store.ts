import type { CapacityDb } from "../capacity-ctx.ts";
import type { Answer } from "./answer.ts";

export interface Round {
  activity: string;
  opened: number;
  reminded?: number;
  closed?: number;
  isPublic: boolean;
}

export async function findRound(db: CapacityDb, activity: string): Promise<Round | undefined> {
  const row = await db
    .selectFrom("capacity_building_feedback_round")
    .selectAll()
    .where("activity_id", "=", activity)
    .executeTakeFirst();
  return (
    row && {
      activity,
      opened: Number(row.opened_at),
      isPublic: row.is_public === 1,
      ...(row.reminded_at !== null && { reminded: Number(row.reminded_at) }),
      ...(row.closed_at !== null && { closed: Number(row.closed_at) }),
    }
  );
}

/** New, or instead of what was there. */
export async function putRound(db: CapacityDb, { activity, opened, reminded, closed, isPublic }: Round): Promise<void> {
  const row = {
    opened_at: opened,
    reminded_at: reminded ?? null,
    closed_at: closed ?? null,
    is_public: isPublic ? 1 : 0,
  };
  await db
    .insertInto("capacity_building_feedback_round")
    .values({ activity_id: activity, ...row })
    .onConflict((conflict) => conflict.column("activity_id").doUpdateSet(row))
    .execute();
}

/** Whoever takes part, or did to the end, and was not asked yet. */
export async function listUnasked(db: CapacityDb, activity: string): Promise<{ id: string; person: string }[]> {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .leftJoin("capacity_building_feedback_asked as asked", "asked.participant_id", "participant.id")
    .select(["participant.id", "participant.person_id"])
    .where("participant.activity_id", "=", activity)
    .where("participant.state", "in", ["in", "completed"])
    .where("asked.participant_id", "is", null)
    .orderBy("participant.id")
    .execute();
  return rows.map(({ id, person_id }) => ({ id, person: person_id }));
}

export async function addAsked(
  db: CapacityDb,
  { id, person, activity }: { id: string; person: string; activity: string },
): Promise<void> {
  await db
    .insertInto("capacity_building_feedback_asked")
    .values({ participant_id: id, person_id: person, activity_id: activity, answered: 0 })
    .onConflict((conflict) => conflict.column("participant_id").doNothing())
    .execute();
}

export async function listSilent(db: CapacityDb, activity: string): Promise<{ id: string; person: string }[]> {
  const rows = await db
    .selectFrom("capacity_building_feedback_asked")
    .select(["participant_id", "person_id"])
    .where("activity_id", "=", activity)
    .where("answered", "=", 0)
    .orderBy("participant_id")
    .execute();
  return rows.map(({ participant_id, person_id }) => ({ id: participant_id, person: person_id }));
}

/** Of one person: what they were asked, and whether they answered. */
export async function askedOf(
  db: CapacityDb,
  person: string,
): Promise<{ participant: string; activity: string; answered: boolean; isOpen: boolean }[]> {
  const rows = await db
    .selectFrom("capacity_building_feedback_asked as asked")
    .innerJoin("capacity_building_feedback_round as round", "round.activity_id", "asked.activity_id")
    .select(["asked.participant_id", "asked.activity_id", "asked.answered", "round.closed_at"])
    .where("asked.person_id", "=", person)
    .orderBy("asked.participant_id")
    .execute();
  return rows.map((row) => ({
    participant: row.participant_id,
    activity: row.activity_id,
    answered: row.answered === 1,
    isOpen: row.closed_at === null,
  }));
}

export async function countAsked(db: CapacityDb, activity: string): Promise<{ asked: number; answered: number }> {
  const row = await db
    .selectFrom("capacity_building_feedback_asked")
    .select(({ fn }) => [fn.countAll().as("asked"), fn.sum("answered").as("answered")])
    .where("activity_id", "=", activity)
    .executeTakeFirstOrThrow();
  return { asked: Number(row.asked), answered: Number(row.answered ?? 0) };
}

/** False when they had answered before. */
export async function markAnswered(db: CapacityDb, participant: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("capacity_building_feedback_asked")
    .set({ answered: 1 })
    .where("participant_id", "=", participant)
    .where("answered", "=", 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function addAnswer(
  db: CapacityDb,
  { id, activity, ratings, helped, lacked }: Answer & { id: string; activity: string },
): Promise<void> {
  await db
    .insertInto("capacity_building_feedback_answer")
    .values({
      id,
      activity_id: activity,
      ratings: JSON.stringify(ratings),
      helped: helped ?? null,
      lacked: lacked ?? null,
    })
    .execute();
}

/** In an order by chance, which tells nothing about who came when. */
export async function listAnswers(db: CapacityDb, activity: string): Promise<Answer[]> {
  const rows = await db
    .selectFrom("capacity_building_feedback_answer")
    .selectAll()
    .where("activity_id", "=", activity)
    .orderBy("id")
    .execute();
  return rows.map(({ ratings, helped, lacked }) => ({
    ratings: JSON.parse(ratings),
    ...(helped !== null && { helped }),
    ...(lacked !== null && { lacked }),
  }));
}

export async function countAnswers(db: CapacityDb): Promise<number> {
  const { count } = await db
    .selectFrom("capacity_building_feedback_answer")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function removeAsked(db: CapacityDb, person: string): Promise<void> {
  await db.deleteFrom("capacity_building_feedback_asked").where("person_id", "=", person).execute();
}
