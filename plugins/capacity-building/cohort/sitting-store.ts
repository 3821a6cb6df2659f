import type { CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import type { Sitting } from "./cohort.ts";

const attendance = "capacity_building_attendance";

/** Those that the team named. */
export async function listSittings(db: CapacityDb, activity: string): Promise<Sitting[]> {
  const rows = await db
    .selectFrom("capacity_building_sitting")
    .selectAll()
    .where("activity_id", "=", activity)
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id, activity_id, on_day, doc }) => ({
    ...(JSON.parse(doc) as Pick<Sitting, "title">),
    ...{ id, activity: activity_id },
    ...(on_day !== null && { day: on_day }),
  }));
}

export async function putSitting(db: CapacityDb, { id, activity, day, title }: Sitting): Promise<void> {
  const row = { on_day: day ?? null, doc: JSON.stringify({ title }) };
  await db
    .insertInto("capacity_building_sitting")
    .values({ id, activity_id: activity, ...row })
    .onConflict((same) => same.column("id").doUpdateSet(row))
    .execute();
}

export async function removeSitting(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom(attendance).where("sitting_id", "=", id).execute();
  await db.deleteFrom("capacity_building_sitting").where("id", "=", id).execute();
}

/** Who was where: `sitting participant`. */
export async function attendanceOf(db: CapacityDb, participants: readonly string[]): Promise<ReadonlySet<string>> {
  if (participants.length === 0) return new Set();
  const rows = await db
    .selectFrom(attendance)
    .selectAll()
    .where("participant_id", "in", [...participants])
    .execute();
  return new Set(rows.map(({ sitting_id, participant_id }) => `${sitting_id} ${participant_id}`));
}

interface Noted {
  sittings: readonly string[];
  participants: readonly string[];
  /** `sitting participant` of those who were there. */
  here: ReadonlySet<string>;
}

/** What was noted of these people in these sessions, instead of what was noted before. */
export async function noteAttendance(tx: CapacityTx, { sittings, participants, here }: Noted): Promise<void> {
  if (sittings.length === 0 || participants.length === 0) return;
  await tx.db
    .deleteFrom(attendance)
    .where("sitting_id", "in", [...sittings])
    .where("participant_id", "in", [...participants])
    .execute();
  const rows = sittings.flatMap((sitting_id) =>
    participants
      .filter((participant) => here.has(`${sitting_id} ${participant}`))
      .map((participant_id) => ({ sitting_id, participant_id })),
  );
  for (let at = 0; at < rows.length; at += 100)
    await tx.db
      .insertInto(attendance)
      .values(rows.slice(at, at + 100))
      .execute();
}
