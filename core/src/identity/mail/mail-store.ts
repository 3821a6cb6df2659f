import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import type { MailReason, MailState } from "./mail.ts";

export interface MailRow {
  id: string;
  sender: string;
  key: string | null;
  state: MailState;
  /** Sealed; null once the mail has ended. */
  content: string | null;
  /** A keyed hash of the address, for the limit. */
  recipient: string | null;
  urgent: 0 | 1;
  give_up_at: number;
  /** Waiting: not before; while one tries to send it, the instant at which somebody else may. */
  due_at: number;
  attempts: number;
  made_at: number;
  ended_at: number | null;
  reason: MailReason | null;
  said: string | null;
}

declare module "../../store/tables.ts" {
  interface Tables {
    mail: MailRow;
  }
}

/** False when there is one with its key. */
export async function addMail(db: Db, row: MailRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("mail")
    .values(row)
    .onConflict((conflict) => conflict.columns(["sender", "key"]).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function countTo(db: Db, recipient: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("mail")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("recipient", "=", recipient)
    .where("made_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What is due, the urgent ones first; nothing is claimed by it. */
export function selectDue(db: Db, now: number, limit: number): Promise<MailRow[]> {
  return db
    .selectFrom("mail")
    .selectAll()
    .where("state", "=", "waiting")
    .where("due_at", "<=", now)
    .orderBy("urgent", "desc")
    .orderBy("due_at")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Until `until` nobody else tries it. False when somebody was faster. */
export async function claimMail(db: Db, { id, due_at }: MailRow, until: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("mail")
    .set({ due_at: until, attempts: sql<number>`attempts + 1` })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("due_at", "=", due_at)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface Ending {
  state: "sent" | "failed";
  at: number;
  reason?: MailReason | undefined;
  said?: string | undefined;
  /** Sealed: what is kept of it, the address that was refused. */
  kept?: string | undefined;
}

/** What it said and to whom is gone with it, but for an address that was refused: somebody can ask for the right one. */
export async function endMail(db: Db, id: string, { state, at, reason, said, kept = "" }: Ending): Promise<void> {
  await db
    .updateTable("mail")
    .set({ state, content: kept === "" ? null : kept, ended_at: at, reason: reason ?? null, said: said ?? null })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

export interface Postponement {
  due: number;
  attempts: number;
  reason: MailReason;
  said?: string | undefined;
}

export async function postponeMail(db: Db, id: string, { due, attempts, reason, said }: Postponement): Promise<void> {
  await db
    .updateTable("mail")
    .set({ due_at: due, attempts, reason, said: said ?? null })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Everything that waits is due. */
export async function hurryAll(db: Db, now: number): Promise<void> {
  await db.updateTable("mail").set({ due_at: now }).where("state", "=", "waiting").where("due_at", ">", now).execute();
}

export async function findNextMail(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom("mail")
    .select((eb) => eb.fn.min("due_at").as("due"))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return row?.due ?? undefined;
}

/** Everything that still holds an address, sealed as it is: what waits, and what was refused. */
export function selectHeld(db: Db): Promise<{ id: string; content: string; made_at: number }[]> {
  return db
    .selectFrom("mail")
    .select(["id", "content", "made_at"])
    .where("content", "is not", null)
    .$narrowType<{ content: string }>()
    .orderBy("id")
    .execute();
}

/** Those whose recipient the server refused, the latest first. */
export function selectRefused(db: Db, limit: number): Promise<MailRow[]> {
  return db
    .selectFrom("mail")
    .selectAll()
    .where("state", "=", "failed")
    .where("content", "is not", null)
    .orderBy("ended_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function dropMail(db: Db, id: string): Promise<void> {
  await db.deleteFrom("mail").where("id", "=", id).where("content", "is not", null).execute();
}

/** The newest first. */
export function selectRecent(db: Db, limit: number): Promise<MailRow[]> {
  return db.selectFrom("mail").selectAll().orderBy("made_at", "desc").orderBy("id", "desc").limit(limit).execute();
}

export function findMail(db: Db, id: string): Promise<MailRow | undefined> {
  return db.selectFrom("mail").selectAll().where("id", "=", id).executeTakeFirst();
}

export interface MailSums {
  state: MailState;
  count: number;
  retrying: number;
  oldest: number | null;
  last: number | null;
}

export async function sumMails(db: Db): Promise<MailSums[]> {
  const rows = await db
    .selectFrom("mail")
    .select((eb) => [
      "state",
      eb.fn.countAll<number>().as("count"),
      sql<number>`sum(case when reason is null then 0 else 1 end)`.as("retrying"),
      eb.fn.min("made_at").as("oldest"),
      eb.fn.max("ended_at").as("last"),
    ])
    .groupBy("state")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), retrying: Number(row.retrying) }));
}

/** The last one of which something is known: that it went, or what was in the way. */
export function findLastTried(db: Db): Promise<MailRow | undefined> {
  return db
    .selectFrom("mail")
    .selectAll()
    .where((eb) => eb.or([eb("state", "!=", "waiting"), eb("reason", "is not", null)]))
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
}

export async function pruneMails(db: Db, { ended, addresses }: { ended: number; addresses: number }): Promise<void> {
  await db.deleteFrom("mail").where("state", "!=", "waiting").where("ended_at", "<", ended).execute();
  await db
    .updateTable("mail")
    .set({ recipient: null })
    .where("recipient", "is not", null)
    .where("made_at", "<", addresses)
    .execute();
}

/** What waited in the backup may have been sent since. */
export async function failWaitingBefore(db: Db, made: number, now: number): Promise<void> {
  await db
    .updateTable("mail")
    .set({ state: "failed", content: null, ended_at: now, reason: "restored" })
    .where("state", "=", "waiting")
    .where("made_at", "<", made)
    .execute();
}
