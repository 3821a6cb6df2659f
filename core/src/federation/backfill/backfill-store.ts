import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";

/** How far the walk through an actor's outbox has come. */
export interface BackfillRow {
  actor: string;
  /** The page to read next; null at the start. */
  next: string | null;
  items: number;
  started_at: number;
  finished_at: number | null;
  error: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_backfills: BackfillRow;
  }
}

export const backfillJob = "backfill-outbox";

/** Begins the walk anew, from the newest page. */
export async function startBackfill(tx: Tx, actor: string): Promise<void> {
  const fresh = { next: null, items: 0, started_at: tx.now, finished_at: null, error: null };
  await tx.db
    .insertInto("ap_backfills")
    .values({ actor, ...fresh })
    .onConflict((conflict) => conflict.column("actor").doUpdateSet(fresh))
    .execute();
  await tx.enqueue({ kind: backfillJob, payload: { actor }, key: actor });
}

export function findBackfill(db: Db, actor: string): Promise<BackfillRow | undefined> {
  return db.selectFrom("ap_backfills").selectAll().where("actor", "=", actor).executeTakeFirst();
}

export async function saveBackfill(
  db: Db,
  actor: string,
  values: Partial<Omit<BackfillRow, "actor" | "started_at">>,
): Promise<void> {
  await db.updateTable("ap_backfills").set(values).where("actor", "=", actor).execute();
}
