import type {} from "../../backup/index.ts";
import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";

/** What one peer gave back after a restore, or was asked for by a person. */
export interface ReconciliationRow {
  /** The actor that was asked. */
  peer: string;
  /** The page to read next; null at the start. */
  next: string | null;
  started_at: number;
  finished_at: number | null;
  /** Objects of ours that are here again, that were withdrawn again, and that were not believed. */
  taken: number;
  withdrawn: number;
  refused: number;
  error: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_reconciliations: ReconciliationRow;
    /** The restores after which the peers were asked. */
    ap_restorations: { id: string; begun_at: number };
    /** Objects that the walk of an outbox that is under way has met. */
    ap_walked: { actor: string; object: string };
  }
}

export const takeBackJob = "take-back-own";

export async function startTakeBack(tx: Tx, peer: string): Promise<void> {
  const fresh = { next: null, started_at: tx.now, finished_at: null, taken: 0, withdrawn: 0, refused: 0, error: null };
  await tx.db
    .insertInto("ap_reconciliations")
    .values({ peer, ...fresh })
    .onConflict((conflict) => conflict.column("peer").doUpdateSet(fresh))
    .execute();
  await tx.enqueue({ kind: takeBackJob, payload: { peer }, key: peer });
}

export function findReconciliation(db: Db, peer: string): Promise<ReconciliationRow | undefined> {
  return db.selectFrom("ap_reconciliations").selectAll().where("peer", "=", peer).executeTakeFirst();
}

export async function saveReconciliation(
  db: Db,
  peer: string,
  values: Partial<Omit<ReconciliationRow, "peer" | "started_at">>,
): Promise<void> {
  await db.updateTable("ap_reconciliations").set(values).where("peer", "=", peer).execute();
}

export async function listReconciliations(db: Db): Promise<ReconciliationRow[]> {
  return db.selectFrom("ap_reconciliations").selectAll().orderBy("peer").execute();
}

/** The last restore's id; the empty text for a database that was never restored. */
export async function lastRestoration(db: Db): Promise<string> {
  const row = await db
    .selectFrom("restoration")
    .select("id")
    .orderBy("restored_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? "";
}

/** True once for each restore: whoever gets it asks the peers. */
export async function takeRestoration({ db, now }: Tx): Promise<boolean> {
  const id = await lastRestoration(db);
  if (id === "") return false;
  const result = await db
    .insertInto("ap_restorations")
    .values({ id, begun_at: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
