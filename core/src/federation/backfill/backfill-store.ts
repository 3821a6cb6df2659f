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
  /** The first item of this walk, and of the last one that reached its end. */
  newest: string | null;
  cursor: string | null;
  /** The walk ends at this item, which was taken before; null: at the end of the outbox. */
  until: string | null;
  /** 1: what is met is noted down, so that afterwards the rest of what we hold can be asked for. */
  whole: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_backfills: BackfillRow;
  }
}

export const backfillJob = "backfill-outbox";

interface Reach {
  /** Only back to where the last walk began. */
  toCursor?: boolean;
  /** To the end, and afterwards what was not met is asked for. */
  whole?: boolean;
}

/** Begins the walk anew, from the newest page. */
export async function startBackfill(
  tx: Tx,
  actor: string,
  { toCursor = false, whole = false }: Reach = {},
): Promise<void> {
  const before = await findBackfill(tx.db, actor);
  const fresh = {
    ...{ next: null, items: 0, started_at: tx.now, finished_at: null, error: null, newest: null },
    cursor: before?.cursor ?? null,
    until: toCursor ? (before?.cursor ?? null) : null,
    whole: whole ? 1 : 0,
  };
  await tx.db
    .insertInto("ap_backfills")
    .values({ actor, ...fresh })
    .onConflict((conflict) => conflict.column("actor").doUpdateSet(fresh))
    .execute();
  if (whole) await tx.db.deleteFrom("ap_walked").where("actor", "=", actor).execute();
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
