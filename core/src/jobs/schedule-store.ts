import type { Db } from "../store/index.ts";

declare module "../store/tables.ts" {
  interface Tables {
    job_schedule: { kind: string; next_at: number };
  }
}

/** Due at once when it is new; never later than one period from now, also when the period became shorter. */
export async function planPeriod(
  db: Db,
  { kind, every, now }: { kind: string; every: number; now: number },
): Promise<void> {
  await db
    .insertInto("job_schedule")
    .values({ kind, next_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const latest = now + every;
  await db
    .updateTable("job_schedule")
    .set({ next_at: latest })
    .where("kind", "=", kind)
    .where("next_at", ">", latest)
    .execute();
}

export async function findNextPeriod(db: Db, kind: string): Promise<number | undefined> {
  const row = await db.selectFrom("job_schedule").select("next_at").where("kind", "=", kind).executeTakeFirst();
  return row?.next_at;
}

/** True for exactly one of the workers that see the same period end. Missed periods count as one. */
export async function takePeriod(
  db: Db,
  { kind, seen, next }: { kind: string; seen: number; next: number },
): Promise<boolean> {
  const query = db
    .updateTable("job_schedule")
    .set({ next_at: next })
    .where("kind", "=", kind)
    .where("next_at", "=", seen);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}
