import type { Money, Need, NeedKind, Place } from "../place.ts";
import type { NeedRow, RegistrationCtx, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

/** The support needs of some places, by place. */
export async function needsOf(db: RegistrationDb, places: readonly string[]): Promise<Map<string, Need[]>> {
  const found = new Map<string, Need[]>();
  for (let from = 0; from < places.length; from += 500) {
    const rows = await db
      .selectFrom("registration_need")
      .selectAll()
      .where("place_id", "in", places.slice(from, from + 500))
      .orderBy("kind")
      .execute();
    for (const row of rows) found.set(row.place_id, [...(found.get(row.place_id) ?? []), toNeed(row)]);
  }
  return found;
}

/** One request, with what organisers weigh; nobody's any more when the place is undefined. */
export interface SupportRequest {
  need: Need;
  place: (Pick<Place, "id" | "name" | "country" | "region" | "group" | "firstTime"> & { note?: string }) | undefined;
}

/** Everything that was asked for at an event, in one statement. */
export async function listRequests(db: RegistrationDb, event: string): Promise<SupportRequest[]> {
  const rows = await db
    .selectFrom("registration_need as need")
    .leftJoin("registration_place as place", "place.id", "need.place_id")
    .selectAll("need")
    .select(["place.id as owner", "place.name", "place.country", "place.region", "place.stakeholder_group as of_group"])
    .select(["place.first_time", "place.support_note"])
    .where("need.event_id", "=", event)
    .orderBy("place.words")
    .orderBy("need.kind")
    .execute();
  return rows.map((row) => ({
    need: toNeed(row),
    place:
      row.owner === null
        ? undefined
        : {
            id: row.owner,
            name: row.name ?? "",
            country: row.country ?? undefined,
            region: row.region ?? undefined,
            group: row.of_group ?? undefined,
            firstTime: row.first_time === null ? undefined : row.first_time === 1,
            ...(row.support_note && { note: row.support_note }),
          },
  }));
}

interface PutNeeds {
  place: string;
  event: string;
  /** What is told now. */
  kinds: readonly NeedKind[];
  /** What was asked about: the rest stays. */
  asked: readonly NeedKind[];
}

/** What is told no more goes, but for what was paid; what was decided stays. */
export async function putNeeds(
  { ids }: Pick<RegistrationCtx, "ids">,
  tx: RegistrationTx,
  { place, event, kinds, asked }: PutNeeds,
): Promise<void> {
  const gone = asked.filter((kind) => !kinds.includes(kind));
  if (gone.length > 0) {
    await tx.db
      .deleteFrom("registration_need")
      .where("place_id", "=", place)
      .where("kind", "in", gone)
      .where("state", "<>", "paid")
      .execute();
  }
  const nothing = { what: null, amount: null, currency: null, reason: null, notes: null, decided_at: null };
  for (const kind of kinds) {
    await tx.db
      .insertInto("registration_need")
      .values({
        ...nothing,
        id: ids.ulid(),
        place_id: place,
        event_id: event,
        kind,
        state: "asked",
        created_at: tx.now,
      })
      .onConflict((conflict) => conflict.columns(["place_id", "kind"]).doNothing())
      .execute();
  }
}

export async function putDecision(tx: RegistrationTx, place: string, need: Need): Promise<void> {
  await tx.db
    .updateTable("registration_need")
    .set({
      state: need.state,
      what: need.what ?? null,
      amount: need.money?.amount ?? null,
      currency: need.money?.currency ?? null,
      reason: need.reason ?? null,
      notes: need.notes ?? null,
      decided_at: need.state === "asked" ? null : tx.now,
    })
    .where("place_id", "=", place)
    .where("kind", "=", need.kind)
    .execute();
}

/** What somebody asked for goes with them. Of what was paid an amount stays until everybody's data goes, and nothing leads from it to a person. */
export async function forgetNeeds(tx: RegistrationTx, place: string): Promise<void> {
  await tx.db
    .deleteFrom("registration_need")
    .where("place_id", "=", place)
    .where((eb) => eb.or([eb("state", "<>", "paid"), eb("amount", "is", null)]))
    .execute();
  await tx.db
    .updateTable("registration_need")
    .set(({ ref }) => ({ place_id: ref("id"), what: null, reason: null, notes: null }))
    .where("place_id", "=", place)
    .execute();
}

export function moneyOf(amount: number | null, currency: string | null): Money | undefined {
  return amount === null || currency === null ? undefined : { amount: Number(amount), currency };
}

function toNeed(row: NeedRow): Need {
  const { kind, state, what, amount, currency, reason, notes } = row;
  const money = moneyOf(amount, currency);
  return {
    kind,
    state,
    ...(what !== null && { what }),
    ...(money && { money }),
    ...(reason !== null && { reason }),
    ...(notes !== null && { notes }),
  };
}
