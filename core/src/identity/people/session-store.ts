import type { Db } from "../../store/index.ts";
import type { PersonRow } from "./person-store.ts";

export interface SessionRow {
  id: string;
  token_hash: string;
  person: string;
  agent: string;
  created_at: number;
  seen_at: number;
  expires_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    person_session: SessionRow;
  }
}

/** The session with its person, in one query: it is asked for at every page of theirs. */
export function findSessionRow(db: Db, tokenHash: string): Promise<{ row: SessionRow; person: PersonRow } | undefined> {
  return db
    .selectFrom("person_session as s")
    .innerJoin("person as p", "p.id", "s.person")
    .select(["s.id as session", "s.person", "s.agent", "s.token_hash", "s.created_at as begun", "s.seen_at as used"])
    .select("s.expires_at")
    .select(["p.id", "p.name", "p.email", "p.email_key", "p.role", "p.lang", "p.created_at"])
    .select(["p.seen_at", "p.disabled_at"])
    .where("s.token_hash", "=", tokenHash)
    .executeTakeFirst()
    .then((found) => {
      if (!found) return undefined;
      const { session, person, agent, token_hash, begun, used, expires_at, ...who } = found;
      return {
        row: { id: session, person, agent, token_hash, created_at: begun, seen_at: used, expires_at },
        person: who,
      };
    });
}

export function selectSessions(db: Db, person: string): Promise<SessionRow[]> {
  return db
    .selectFrom("person_session")
    .selectAll()
    .where("person", "=", person)
    .orderBy("seen_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function addSession(db: Db, row: SessionRow): Promise<void> {
  await db.insertInto("person_session").values(row).execute();
}

export async function touchSession(db: Db, { id, person }: SessionRow, now: number): Promise<void> {
  await db.updateTable("person_session").set({ seen_at: now }).where("id", "=", id).execute();
  await db.updateTable("person").set({ seen_at: now }).where("id", "=", person).execute();
}

/** Ends one session of a person; says whether there was one. */
export async function removeSession(
  db: Db,
  { person, session }: { person: string; session: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("person_session")
    .where("id", "=", session)
    .where("person", "=", person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all of a person but one; gives how many. */
export async function removeSessions(db: Db, person: string, except = ""): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("person_session")
    .where("person", "=", person)
    .where("id", "!=", except)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
