import type { Place, PlaceState } from "../place.ts";
import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import { toPlace } from "./place-store.ts";
import type { Round, RoundRow } from "./round.ts";

/** False where it was asked for before. */
export async function insertRound(tx: RegistrationTx, row: RoundRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added } = await tx.db
    .insertInto("registration_round")
    .values(row)
    .onConflict((conflict) => conflict.column("round_key").doNothing())
    .executeTakeFirstOrThrow();
  return Number(added ?? 0) > 0;
}

export async function findRound(db: RegistrationDb, id: string): Promise<Round | undefined> {
  const row = await db.selectFrom("registration_round").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRound(row);
}

/** The latest of an event first. */
export async function roundsOf(db: RegistrationDb, event: string): Promise<Round[]> {
  const query = db.selectFrom("registration_round").selectAll().where("event_id", "=", event);
  return (await query.orderBy("asked_at", "desc").orderBy("id", "desc").limit(20).execute()).map(toRound);
}

/** Those that somebody still waits for, the first first. */
export async function unendedRounds(db: RegistrationDb): Promise<string[]> {
  const query = db.selectFrom("registration_round").select("id").where("ended_at", "is", null);
  return (await query.orderBy("asked_at").orderBy("id").execute()).map(({ id }) => id);
}

export async function updateRound(tx: RegistrationTx, id: string, columns: Partial<RoundRow>): Promise<void> {
  await tx.db.updateTable("registration_round").set(columns).where("id", "=", id).execute();
}

/** Whom a round still goes to, in a fixed order: who came after it was asked for is left out. */
export async function nextOfRound(db: RegistrationDb, round: Round, most: number): Promise<Place[]> {
  const rows = await goesTo(db, round).selectAll().where("id", ">", round.after).orderBy("id").limit(most).execute();
  return rows.map((row) => toPlace(row));
}

export async function countRound(
  db: RegistrationDb,
  round: Pick<Round, "event" | "what" | "states" | "asked">,
): Promise<number> {
  const { count } = await goesTo(db, round)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** An address that nobody proved gets what the event does, and nothing that organisers write. */
function goesTo(
  db: RegistrationDb,
  { event, what, states, asked }: Pick<Round, "event" | "what" | "states" | "asked">,
) {
  const query = db
    .selectFrom("registration_place")
    .where("event_id", "=", event)
    .where("state", "in", [...states])
    .where("email", "is not", null)
    .where("created_at", "<=", asked);
  return what === "message" ? query.where("proved_at", "is not", null) : query;
}

function toRound({ event_id: event, asked_at: asked, ended_at, after_place: after, ...row }: RoundRow): Round {
  const { id, what, subject, text, total, done, missed } = row;
  const states = JSON.parse(row.states) as PlaceState[];
  return { id, event, what, states, subject, text, asked, ended: ended_at ?? undefined, total, done, missed, after };
}
