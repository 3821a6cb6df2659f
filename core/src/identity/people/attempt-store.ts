import type { Db } from "../../store/index.ts";

export interface AttemptRow {
  id_hash: string;
  code_hash: string;
  /** The keyed hash of the address: tries are counted for it whether somebody has it or not. */
  account: string;
  person: string | null;
  next: string | null;
  tries: number;
  expires_at: number;
}

interface LimitRow {
  id: string;
  n: number;
  expires_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    person_attempt: AttemptRow;
    person_limit: LimitRow;
    person_challenge: { hash: string; expires_at: number };
  }
}

export async function addAttempt(db: Db, row: AttemptRow): Promise<void> {
  await db.insertInto("person_attempt").values(row).execute();
}

/** Counts a try and gives the attempt, or nothing when it is over. A hundred at once get `most` tries together. */
export async function countTry(db: Db, { idHash, most, now }: { idHash: string; most: number; now: number }) {
  return db
    .updateTable("person_attempt")
    .set(({ eb }) => ({ tries: eb("tries", "+", 1) }))
    .where("id_hash", "=", idHash)
    .where("tries", "<", most)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
}

export function findAttempt(db: Db, idHash: string, now: number): Promise<AttemptRow | undefined> {
  return db
    .selectFrom("person_attempt")
    .selectAll()
    .where("id_hash", "=", idHash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

export async function removeAttempts(db: Db, person: string): Promise<void> {
  await db.deleteFrom("person_attempt").where("person", "=", person).execute();
}

/** One more in the window that runs for this id; gives how many it is. */
export async function countLimit(db: Db, { id, now, window }: { id: string; now: number; window: number }) {
  const { n } = await db
    .insertInto("person_limit")
    .values({ id, n: 1, expires_at: now + window })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ eb }) => ({
        n: eb
          .case()
          .when("person_limit.expires_at", "<=", now)
          .then(1)
          .else(eb("person_limit.n", "+", 1))
          .end(),
        expires_at: eb
          .case()
          .when("person_limit.expires_at", "<=", now)
          .then(now + window)
          .else(eb.ref("person_limit.expires_at"))
          .end(),
      })),
    )
    .returning("n")
    .executeTakeFirstOrThrow();
  return n;
}

export async function uncountLimit(db: Db, id: string): Promise<void> {
  await db
    .updateTable("person_limit")
    .set(({ eb }) => ({ n: eb("n", "-", 1) }))
    .where("id", "=", id)
    .execute();
}

/** What is over is forgotten whenever somebody asks to sign in. */
export async function forgetOver(db: Db, now: number): Promise<void> {
  for (const table of [
    "person_attempt",
    "person_limit",
    "person_link",
    "person_session",
    "person_challenge",
  ] as const) {
    await db.deleteFrom(table).where("expires_at", "<=", now).execute();
  }
}
