import { type Generated, sql } from "kysely";
import { type Db, type Dialect, insertAll } from "../../store/index.ts";
import { jsonRows, numberCell, textCell } from "../json-rows.ts";
import type { Later } from "./overtaken.ts";

/**
 * A verified activity, stored before it was answered with 202. `wait` until something that it names was fetched; `retry`
 * after a fault of ours, until its next try; `failed` when every try failed.
 */
export interface InboxRow {
  seq: Generated<number>;
  id: string;
  /** The actor whose key signed it. */
  signer: string;
  received_at: number;
  /** JSON as received; emptied when it is done or refused, so that what is erased later is not kept here. */
  body: string;
  state: "new" | "wait" | "retry" | "failed" | "done" | "refused";
  /** What a `wait` waits for, what failed, or why it was refused. */
  note: string | null;
  fetches: number;
  due_at: number;
  /** How often it failed by a fault of ours. */
  faults: Generated<number>;
  /** Its type and what it is about, as long as it waits. */
  type: string | null;
  about: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_inbox: InboxRow;
  }
}

export interface Admitted {
  id: string;
  signer: string;
  body: string;
}

/** In one COMMIT; what was here before stays as it is, and its sender is told the same. */
export async function storeAdmitted({ db }: { db: Db }, admitted: readonly Admitted[], now: number): Promise<void> {
  const rows = admitted.map(({ id, signer, body }) => ({
    id,
    signer,
    body,
    received_at: now,
    state: "new" as const,
    fetches: 0,
    due_at: now,
  }));
  await insertAll(db, "ap_inbox", rows, { known: "pass over" });
}

export type NewRow = Pick<InboxRow, "id" | "signer" | "body" | "fetches"> & { seq: number; faults: number };

/**
 * The oldest new activities. One transaction at a time takes them, whatever the number of processes: the order in which
 * activities came decides. Empty while another one is at it.
 */
export async function takeNew(db: Db, dialect: Dialect, limit: number): Promise<NewRow[]> {
  if (dialect === "postgres") {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('nri.ap_inbox.' || current_schema())) as free`.execute(db);
    if (!rows[0]?.free) return [];
  }
  return db
    .selectFrom("ap_inbox")
    .select(["seq", "id", "signer", "body", "fetches", "faults"])
    .where("state", "=", "new")
    .orderBy("seq")
    .limit(limit)
    .execute();
}

export interface Mark {
  seq: number;
  state: "done" | "refused" | "wait";
  note: string | undefined;
  topic?: Later | undefined;
}

export async function markRows(db: Db, dialect: Dialect, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ seq, state, note, topic }) => {
    const waits = state === "wait" ? topic : undefined;
    return [seq, state, note?.replaceAll("\0", "") ?? null, waits?.type ?? null, waits?.about ?? null];
  });
  await sql`update ap_inbox set state = x.state, note = x.note, type = x.type, about = x.about,
      body = case when x.state in ('done', 'refused') then '' else ap_inbox.body end
    from (select ${numberCell(0)} as seq, ${textCell(1)} as state, ${textCell(2)} as note,
        ${textCell(3)} as type, ${textCell(4)} as about
      from ${jsonRows(dialect, rows)}) as x
    where ap_inbox.seq = x.seq`.execute(db);
}

export async function hasNew(db: Db): Promise<boolean> {
  const row = await db.selectFrom("ap_inbox").select("seq").where("state", "=", "new").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Waiting activities whose next fetch is due. */
export function listWaiting(db: Db, now: number, limit: number) {
  return db
    .selectFrom("ap_inbox")
    .select(["seq", "id", "signer", "note", "fetches", "faults"])
    .where("state", "=", "wait")
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
}

export async function nextWaiting(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("ap_inbox")
    .select((select) => select.fn.min("due_at").as("due"))
    .where("state", "=", "wait")
    .executeTakeFirst();
  return row?.due ?? undefined;
}

/** After a fetch: try again, wait longer, or refuse. */
export async function setWaiting(
  db: Db,
  seq: number,
  values: Partial<Pick<InboxRow, "state" | "note" | "fetches" | "due_at" | "body">>,
): Promise<void> {
  await db.updateTable("ap_inbox").set(values).where("seq", "=", seq).where("state", "=", "wait").execute();
}

/** Ids are kept for 30 days, long past every window in which a signature counts. */
export async function forgetInbox(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom("ap_inbox")
    .where("state", "in", ["done", "refused"])
    .where("received_at", "<", now - 30 * 86_400_000)
    .execute();
}
