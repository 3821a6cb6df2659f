import { toLocalDate } from "@nri-commons/core/content/types";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { FollowUpRow } from "./follow-up-tables.ts";

export interface Consent {
  participant: string;
  person: string;
  activity: string;
  completedOn: string;
  says: "yes" | "no";
}

/** What somebody completed here, and what they said to being asked later about each; no `says`: they were not asked yet. */
export async function completionsOf(db: CapacityDb, person: string, zone: string) {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_activity as activity", "activity.id", "participant.activity_id")
    .leftJoin("capacity_building_follow_up as consent", "consent.participant_id", "participant.id")
    .select(["participant.id", "participant.activity_id", "participant.completed_at", "activity.doc", "consent.says"])
    .where("participant.person_id", "=", person)
    .where("participant.state", "=", "completed")
    .orderBy("participant.completed_at", "desc")
    .execute();
  return rows.map(({ id, activity_id, completed_at, doc, says }) => ({
    participant: id,
    activity: activity_id,
    title: JSON.parse(doc).title as Readonly<Record<string, string>>,
    completedOn: toLocalDate(Number(completed_at), zone),
    says: says ?? undefined,
  }));
}

export async function putConsent(db: CapacityDb, consent: Consent, now: number): Promise<void> {
  const { participant, person, activity, completedOn, says } = consent;
  const row = { person_id: person, activity_id: activity, completed_on: completedOn, says, said_at: now };
  await db
    .insertInto("capacity_building_follow_up")
    .values({ participant_id: participant, ...row })
    .onConflict((conflict) => conflict.column("participant_id").doUpdateSet(row))
    .execute();
}

export async function findConsent(db: CapacityDb, participant: string): Promise<Consent | undefined> {
  const row = await db
    .selectFrom("capacity_building_follow_up")
    .selectAll()
    .where("participant_id", "=", participant)
    .executeTakeFirst();
  return row && toConsent(row);
}

/** A page of those who said yes, with the waves in which they were asked, in two statements. */
export async function listConsents(db: CapacityDb, { after, most }: { after: string; most: number }) {
  const rows = await db
    .selectFrom("capacity_building_follow_up")
    .selectAll()
    .where("says", "=", "yes")
    .where("participant_id", ">", after)
    .orderBy("participant_id")
    .limit(most)
    .execute();
  if (rows.length === 0) return [];
  const waves = await db
    .selectFrom("capacity_building_wave")
    .select(["participant_id", "months"])
    .where(
      "participant_id",
      "in",
      rows.map(({ participant_id }) => participant_id),
    )
    .execute();
  return rows.map((row) => ({
    ...toConsent(row),
    asked: waves.filter((wave) => wave.participant_id === row.participant_id).map(({ months }) => months),
  }));
}

export async function removeConsents(db: CapacityDb, person: string): Promise<void> {
  await db.deleteFrom("capacity_building_follow_up").where("person_id", "=", person).execute();
}

function toConsent({ participant_id, person_id, activity_id, completed_on, says }: FollowUpRow): Consent {
  return { participant: participant_id, person: person_id, activity: activity_id, completedOn: completed_on, says };
}
