import type { Tx } from "../../jobs/index.ts";
import { recordAudit } from "../../store/index.ts";
import { describeAgent } from "./describe-agent.ts";
import { insistOnOwner } from "./insist-on-owner.ts";
import { day, minute, type PeopleDeps } from "./people-deps.ts";
import type { By, SessionOf, SignedIn } from "./person.ts";
import { changePerson, type PersonRow, toPerson } from "./person-store.ts";
import { hashOf } from "./secrets.ts";
import {
  addSession,
  findSessionRow,
  removeSession,
  removeSessions,
  selectSessions,
  touchSession,
} from "./session-store.ts";

/** As its owner sees it in a list. Times in milliseconds. */
export interface Session {
  id: string;
  /** "Firefox, Windows"; empty when the browser did not say. */
  agent: string;
  created: number;
  /** To within a few minutes. */
  seen: number;
  /** When it ends by itself, also when it is used until then. */
  expires: number;
}

export interface Sessions {
  /** The session of a cookie, unless it ended or its person may not sign in. Not inside a transaction: it may write. */
  findSession(token: string): Promise<SessionOf | undefined>;
  /** Newest use first. */
  sessions(person: string): Promise<Session[]>;
  signOut(tx: Tx, session: SessionOf): Promise<void>;
  /** Of this person only; another's session is not found. */
  endSession(tx: Tx, of: { person: string; session: string }): Promise<boolean>;
  /** After a restore: what the backup would open again may have been ended since. Everybody signs in anew. */
  forgetWaysIn(tx: Tx): Promise<void>;
  /** All of a person but the one that is kept, for themselves or by an owner; gives how many. */
  endSessions(tx: Tx, of: { person: string; by: By; keep?: string }): Promise<number>;
}

/** A session ends so long after it began, and earlier when it was not used for `idleLife`. */
const sessionLife = 90 * day;
const idleLife = 14 * day;
/** A page is read more often than the table is written. */
const seenEvery = 5 * minute;

export function createSessions({ db, clock, log, secrets, transaction }: PeopleDeps): Sessions {
  return {
    async findSession(token) {
      if (token.length > 100) return undefined;
      const found = await findSessionRow(db, hashOf(token));
      const now = clock.now();
      if (!found || found.person.disabled_at !== null) return undefined;
      const { row, person } = found;
      if (row.expires_at <= now || row.seen_at + idleLife <= now) return undefined;
      if (row.seen_at + seenEvery <= now) {
        await transaction((tx) => touchSession(tx.db, row, now)).catch((error: unknown) =>
          log.warn({ err: error }, "when a session was used could not be written"),
        );
      }
      return { session: row.id, person: toPerson(person), csrf: secrets.csrf(row.id) };
    },

    async sessions(person) {
      const now = clock.now();
      const live = (await selectSessions(db, person)).filter(
        (row) => row.expires_at > now && row.seen_at + idleLife > now,
      );
      return live.map((row) => ({
        id: row.id,
        agent: row.agent,
        created: row.created_at,
        seen: row.seen_at,
        expires: row.expires_at,
      }));
    },

    async signOut(tx, { session, person }) {
      if (!(await removeSession(tx.db, { person: person.id, session }))) return;
      await recordAudit(tx, { verb: "person.signed-out", object: person.id }, { kind: "person", id: person.id });
    },

    async endSession(tx, of) {
      const ended = await removeSession(tx.db, of);
      if (ended) await recordAudit(tx, { verb: "session.ended", object: of.session, details: { person: of.person } });
      return ended;
    },

    async forgetWaysIn({ db }) {
      for (const table of ["person_session", "person_link", "person_attempt"] as const)
        await db.deleteFrom(table).execute();
    },

    async endSessions(tx, { person, by, keep }) {
      if (by === "operator" || by.person !== person) await insistOnOwner(tx.db, by);
      return endOthers(tx, person, keep);
    },
  };
}

/** After whatever changes what somebody may do or how they prove who they are. */
export async function endOthers(tx: Tx, person: string, keep?: string): Promise<number> {
  const sessions = await removeSessions(tx.db, person, keep);
  if (sessions > 0) await recordAudit(tx, { verb: "sessions.ended", object: person, details: { sessions } });
  return sessions;
}

export interface NewSession {
  person: PersonRow;
  agent: string | undefined;
  /** How it was proved who they are. */
  by: "set-up" | "code" | "link" | "invitation" | "passkey";
  next?: string | null;
}

/** Always a session of its own with a new token: what stood in the browser before counts for nothing. */
export async function startSession(
  { ids }: PeopleDeps,
  tx: Tx,
  { person, agent, by, next }: NewSession,
): Promise<SignedIn> {
  const token = ids.secret();
  const session = ids.ulid();
  await addSession(tx.db, {
    id: session,
    token_hash: hashOf(token),
    person: person.id,
    agent: describeAgent(agent),
    created_at: tx.now,
    seen_at: tx.now,
    expires_at: tx.now + sessionLife,
  });
  await changePerson(tx.db, person.id, { seen_at: tx.now });
  await recordAudit(
    tx,
    { verb: "person.signed-in", object: person.id, details: { by, session } },
    { kind: "person", id: person.id },
  );
  return { token, session, person: toPerson({ ...person, seen_at: tx.now }), ...(next ? { next } : {}) };
}
