import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import type { Following, FollowKind } from "./following.ts";

export async function followingOf(db: RegistrationDb, place: string): Promise<Following[]> {
  const rows = await db
    .selectFrom("registration_follow")
    .select(["session_id", "kind", "language"])
    .where("place_id", "=", place)
    .orderBy("session_id")
    .orderBy("kind")
    .execute();
  return rows.map(({ session_id, kind, language }) => ({ session: session_id, kind, language }));
}

/** All of it at once: what is not said any more is gone. */
export async function putFollowing(
  tx: RegistrationTx,
  { place, event, following }: { place: string; event: string; following: readonly Following[] },
): Promise<void> {
  await forgetFollowing(tx, place);
  for (let from = 0; from < following.length; from += 100) {
    const rows = following.slice(from, from + 100).map(({ session, kind, language }) => ({
      place_id: place,
      event_id: event,
      session_id: session,
      kind,
      language,
    }));
    await tx.db.insertInto("registration_follow").values(rows).execute();
  }
}

export async function forgetFollowing(tx: RegistrationTx, place: string): Promise<void> {
  await tx.db.deleteFrom("registration_follow").where("place_id", "=", place).execute();
}

export interface Asked {
  session: string;
  kind: FollowKind;
  language: string;
  people: number;
}

/** How many need what at which session: counts, of nobody by name. */
export async function countFollowing(db: RegistrationDb, event: string): Promise<Asked[]> {
  const rows = await db
    .selectFrom("registration_follow")
    .select((eb) => ["session_id", "kind", "language", eb.fn.countAll<number>().as("people")])
    .where("event_id", "=", event)
    .groupBy(["session_id", "kind", "language"])
    .execute();
  return rows.map(({ session_id, kind, language, people }) => ({
    session: session_id,
    kind,
    language,
    people: Number(people),
  }));
}
