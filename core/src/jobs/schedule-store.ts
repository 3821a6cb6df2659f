import type { Db } from "../store/index.ts";

declare module "../store/tables.ts" {
  interface Tables {
    job_schedule: { kind: string; next_at: number };
  }
}

interface PlannedPeriod {
  kind: string;
  /** Milliseconds. */
  every: number;
}

/** When each ends next: at once when it is new; never later than one period from now, also when the period became shorter. */
export async function planPeriods(
  db: Db,
  { periods, now }: { periods: readonly PlannedPeriod[]; now: number },
): Promise<ReadonlyMap<string, number>> {
  if (periods.length === 0) return new Map();
  await db
    .insertInto("job_schedule")
    .values(periods.map(({ kind }) => ({ kind, next_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kinds = periods.map(({ kind }) => kind);
  const rows = await db.selectFrom("job_schedule").selectAll().where("kind", "in", kinds).execute();
  const planned = new Map(rows.map((row) => [row.kind, row.next_at]));
  for (const { kind, every } of periods) {
    const latest = now + every;
    if ((planned.get(kind) ?? now) <= latest) continue;
    planned.set(kind, latest);
    await db
      .updateTable("job_schedule")
      .set({ next_at: latest })
      .where("kind", "=", kind)
      .where("next_at", ">", latest)
      .execute();
  }
  return planned;
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
