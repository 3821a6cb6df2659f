import type { ExpressionBuilder } from "kysely";
import type { Event } from "../../../content/types/index.ts";
import { fold } from "../contacts/fold.ts";
import { modes, type Need, type NewPlace, type Place, type PlaceState, takesSeat } from "../place.ts";
import type { PlaceRow, RegistrationDb, RegistrationTables, RegistrationTx } from "../registration-ctx.ts";
import { wordsOf } from "../words-of.ts";
import { needsOf } from "./need-store.ts";

export async function findPlace(db: RegistrationDb, id: string): Promise<Place | undefined> {
  const row = await db.selectFrom("registration_place").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toPlace(row, (await needsOf(db, [row.id])).get(row.id));
}

/** Who has the form's key has sent this very form before. */
export async function findByKey(db: RegistrationDb, key: string): Promise<Place | undefined> {
  const row = await db.selectFrom("registration_place").selectAll().where("form_key", "=", key).executeTakeFirst();
  return row && toPlace(row);
}

/** A place of this address that was proved to be theirs, or still may be. */
export async function findByEmail(
  db: RegistrationDb,
  { event, email }: { event: string; email: string },
): Promise<Place | undefined> {
  const row = await db
    .selectFrom("registration_place")
    .selectAll()
    .where("event_id", "=", event)
    .where("email", "=", email)
    .where("state", "<>", "cancelled")
    .executeTakeFirst();
  return row && toPlace(row);
}

/** Seats that somebody has, holds or was offered. */
export async function seatsTaken(db: RegistrationDb, event: Event, now: number): Promise<number> {
  const { count } = await db
    .selectFrom("registration_place")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("event_id", "=", event.id)
    .where("mode", "in", seatModes(event))
    .where((eb) =>
      eb.or([
        eb("state", "=", "confirmed"),
        eb.and([eb("state", "in", ["held", "offered"]), eb("until_at", ">", now)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those who wait for a seat and proved their address, the first first. */
export async function waitingFor(db: RegistrationDb, event: Event, most: number): Promise<Place[]> {
  const rows = await db
    .selectFrom("registration_place")
    .selectAll()
    .where("event_id", "=", event.id)
    .where("state", "=", "waiting")
    .where("proved_at", "is not", null)
    .orderBy("queued_at")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => toPlace(row));
}

export async function insertPlace(
  tx: RegistrationTx,
  row: Pick<PlaceRow, "id" | "event_id" | "state" | "until_at" | "code" | "lang" | "via" | "proved_at" | "form_key">,
  place: Omit<NewPlace, "email"> & { email: string | undefined },
): Promise<void> {
  const waits = row.state === "waiting";
  const base = { reminded_of: null, attended_mode: null, attended_at: null, created_at: tx.now, updated_at: tx.now };
  await tx.db
    .insertInto("registration_place")
    .values({ ...row, ...base, ...placeColumns(place), queued_at: waits ? tx.now : null })
    .execute();
}

export async function updatePlace(tx: RegistrationTx, id: string, columns: Partial<PlaceRow>): Promise<void> {
  await tx.db
    .updateTable("registration_place")
    .set({ ...columns, updated_at: tx.now })
    .where("id", "=", id)
    .execute();
}

export function placeColumns(place: Omit<NewPlace, "email"> & { email: string | undefined }) {
  return {
    name: place.name,
    email: place.email ?? null,
    words: wordsOf(place.name, place.email),
    mode: place.mode,
    hub: place.hub ?? null,
    country: place.country ?? null,
    region: place.region ?? null,
    stakeholder_group: place.group ?? null,
    first_time: place.firstTime === undefined ? null : Number(place.firstTime),
    interpretation: place.interpretation ?? null,
    captions: place.captions ? 1 : 0,
    accommodation: place.accommodation ?? null,
    support_note: place.supportNote ?? null,
  };
}

/** Those with a place who registered before the reminder was due and did not get it. */
export async function toRemind(
  db: RegistrationDb,
  { event, due, most }: { event: string; due: number; most: number },
): Promise<Place[]> {
  const rows = await db
    .selectFrom("registration_place")
    .selectAll()
    .where("event_id", "=", event)
    .where("state", "=", "confirmed")
    .where("email", "is not", null)
    .where("proved_at", "<", due)
    .where("attended_at", "is", null)
    .where((eb) => eb.or([eb("reminded_of", "is", null), eb("reminded_of", "<", due)]))
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => toPlace(row));
}

/** Every registration of an address, whoever gave it: only who reads its mail gets there. */
export async function placesOf(db: RegistrationDb, email: string): Promise<Place[]> {
  const rows = await db
    .selectFrom("registration_place")
    .selectAll()
    .where("email", "=", email)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => toPlace(row));
}

export const placeOrders = ["name", "-name", "registered", "-registered"] as const;

export interface PagePlaces {
  event: string;
  state?: PlaceState | undefined;
  /** Part of a name or address, or a code. */
  q?: string | undefined;
  order: (typeof placeOrders)[number];
  /** The first page is 0. */
  page: number;
  size: number;
}

/** A page of an event's list, without those of whom nothing is kept; in two statements, however many there are. */
export async function pagePlaces(
  db: RegistrationDb,
  { event, state, q = "", order, page, size }: PagePlaces,
): Promise<{ places: Place[]; more: boolean }> {
  let query = db.selectFrom("registration_place").selectAll().where("event_id", "=", event).where("name", "<>", "");
  if (state !== undefined) query = query.where("state", "=", state);
  if (q.trim() !== "") query = query.where((eb) => fits(eb, q));
  const direction = order.startsWith("-") ? "desc" : "asc";
  const rows = await query
    .orderBy(order.endsWith("name") ? "words" : "created_at", direction)
    .orderBy("id", direction)
    .limit(size + 1)
    .offset(page * size)
    .execute();
  return { places: rows.slice(0, size).map((row) => toPlace(row)), more: rows.length > size };
}

/** Those whom a part of the name, or the code, may mean. */
export async function searchPlaces(db: RegistrationDb, event: string, q: string): Promise<Place[]> {
  const rows = await db
    .selectFrom("registration_place")
    .selectAll()
    .where("event_id", "=", event)
    .where("name", "<>", "")
    .where((eb) => fits(eb, q))
    .orderBy("words")
    .orderBy("id")
    .limit(500)
    .execute();
  const needs = await needsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPlace(row, needs.get(row.id)));
}

function fits(eb: ExpressionBuilder<RegistrationTables, "registration_place">, q: string) {
  const words = fold(q).split(" ").filter(Boolean).slice(0, 8);
  // Signs alone mean nobody.
  return eb.or([
    eb("code", "=", q.toLowerCase().replace(/[^a-z0-9]/g, "")),
    eb.and(words.length === 0 ? [eb("id", "=", "")] : words.map((word) => eb("words", "like", `%${word}%`))),
  ]);
}

/** Everybody of an event, or those in some states, by name. */
export async function listPlaces(
  db: RegistrationDb,
  { event, states }: { event: string; states?: readonly PlaceState[] | undefined },
): Promise<Place[]> {
  let query = db.selectFrom("registration_place").selectAll().where("event_id", "=", event);
  if (states !== undefined) query = query.where("state", "in", [...states]);
  const rows = await query.orderBy("words").orderBy("id").execute();
  const needs = await needsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toPlace(row, needs.get(row.id)));
}

export function seatModes(event: Event) {
  return modes.filter((mode) => takesSeat(mode, event));
}

export function toPlace(row: PlaceRow, needs: readonly Need[] = []): Place {
  const { attended_mode: mode, attended_at: at } = row;
  return {
    id: row.id,
    event: row.event_id,
    state: row.state,
    until: row.until_at ?? undefined,
    mode: row.mode,
    hub: row.hub ?? undefined,
    name: row.name,
    email: row.email ?? undefined,
    country: row.country ?? undefined,
    region: row.region ?? undefined,
    group: row.stakeholder_group ?? undefined,
    firstTime: row.first_time === null ? undefined : row.first_time === 1,
    interpretation: row.interpretation ?? undefined,
    captions: row.captions === 1,
    accommodation: row.accommodation ?? undefined,
    supportNote: row.support_note ?? undefined,
    needs,
    code: row.code,
    lang: row.lang,
    via: row.via,
    proved: row.proved_at ?? undefined,
    attended: mode !== null && at !== null ? { mode, at } : undefined,
    created: row.created_at,
  };
}
