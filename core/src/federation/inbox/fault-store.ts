import { sql } from "kysely";
import type { Db, Dialect } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";
import { failedFor, nextTry } from "./fault-schedule.ts";
import type { FaultyActivity, InboxCounts } from "./faulty-activity.ts";
import { canOvertake, type Later, overtakes } from "./overtaken.ts";

/** A fault of ours: the activity stays, with its body, for a later try. Returns when that is due. */
export async function markFault(
  db: Db,
  {
    seq,
    faults,
    note,
    topic,
    now,
  }: { seq: number; faults: number; note: string; topic: Later | undefined; now: number },
): Promise<number | undefined> {
  const due = nextTry({ faults: faults + 1, now });
  await db
    .updateTable("ap_inbox")
    .set({
      state: due === undefined ? "failed" : "retry",
      faults: faults + 1,
      // Also into a column of PostgreSQL, which knows no U+0000.
      note: note.replaceAll("\0", "").slice(0, 1000),
      due_at: due ?? now,
      ...(topic === undefined ? {} : { type: topic.type, about: topic.about ?? null }),
    })
    .where("seq", "=", seq)
    .where("state", "in", ["new", "wait"])
    .execute();
  return due;
}

/** When the next try after a fault is due. */
export async function nextRetry(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("ap_inbox")
    .select((select) => select.fn.min("due_at").as("due"))
    .where("state", "=", sql<"retry">`'retry'`)
    .executeTakeFirst();
  return row?.due ?? undefined;
}

/** What is due runs again, at its own place in the order in which activities came. */
export async function releaseRetries(db: Db, now: number): Promise<void> {
  await db
    .updateTable("ap_inbox")
    .set({ state: "new" })
    .where("state", "=", sql<"retry">`'retry'`)
    .where("due_at", "<=", now)
    .execute();
}

interface Done extends Later {
  seq: number;
}

/** What waits and was taken back or replaced by one of these is never carried out, and its body is not kept. */
export async function dropOvertaken(db: Db, dialect: Dialect, done: readonly Done[]): Promise<void> {
  const later = done.filter(canOvertake);
  if (later.length === 0) return;
  const names = [...new Set(later.flatMap(({ about, undone }) => [about ?? [], undone?.about ?? []].flat()))];
  const waiting = await db
    .selectFrom("ap_inbox")
    .select(["seq", "id", "signer", "type", "about"])
    .where((where) =>
      where.or([where("about", "in", jsonTexts(dialect, names)), where("id", "in", jsonTexts(dialect, names))]),
    )
    .where("state", "in", ["wait", "retry", "failed"])
    .execute();
  for (const { seq, id, signer, type, about } of waiting) {
    const earlier = { id, signer, type: type ?? "", about: about ?? undefined };
    const by = later.find((one) => one.seq > seq && overtakes(one, earlier));
    if (by === undefined) continue;
    const values = { state: "refused", body: "", about: null, note: `overtaken by ${by.id}` } as const;
    await db.updateTable("ap_inbox").set(values).where("seq", "=", seq).execute();
  }
}

export async function countInbox(db: Db): Promise<InboxCounts> {
  const rows = await db
    .selectFrom("ap_inbox")
    .select((select) => ["state", select.fn.countAll<number>().as("n")])
    .where("state", "in", ["new", "wait", "retry", "failed"])
    .groupBy("state")
    .execute();
  const count = (...states: string[]) =>
    rows.reduce((sum, { state, n }) => (states.includes(state) ? sum + Number(n) : sum), 0);
  return { waiting: count("new", "wait"), retrying: count("retry"), failed: count("failed") };
}

export async function listFaulty(db: Db, limit: number): Promise<FaultyActivity[]> {
  const rows = await db
    .selectFrom("ap_inbox")
    .select(["id", "signer", "state", "type", "about", "note", "faults", "due_at", "received_at"])
    .where("state", "in", ["retry", "failed"])
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    activity: row.id,
    actor: row.signer,
    type: row.type ?? undefined,
    object: row.about ?? undefined,
    state: row.state === "failed" ? "failed" : "retrying",
    faults: row.faults,
    receivedAt: row.received_at,
    nextTry: row.state === "failed" ? undefined : row.due_at,
    reason: row.note ?? undefined,
  }));
}

/** All of them, or one: with the whole schedule before them again. */
export async function retryFaulty(db: Db, activity: string | undefined): Promise<number> {
  let query = db.updateTable("ap_inbox").set({ state: "new", faults: 0 }).where("state", "in", ["retry", "failed"]);
  if (activity !== undefined) query = query.where("id", "=", activity);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** After 90 days nobody waits for it any more. Returns how many were given up for good. */
export async function forgetFailed(db: Db, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("ap_inbox")
    .where("state", "=", sql<"failed">`'failed'`)
    .where("received_at", "<", now - failedFor)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
