import type { Need, NeedKind, NeedState } from "../place.ts";
import type { RegistrationCtx, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

/** The support needs of some places, by place. */
export async function needsOf(db: RegistrationDb, places: readonly string[]): Promise<Map<string, Need[]>> {
  const found = new Map<string, Need[]>();
  for (let from = 0; from < places.length; from += 500) {
    const rows = await db
      .selectFrom("registration_need")
      .select(["place_id", "kind", "state"])
      .where("place_id", "in", places.slice(from, from + 500))
      .orderBy("kind")
      .execute();
    for (const { place_id, kind, state } of rows) {
      found.set(place_id, [...(found.get(place_id) ?? []), { kind, state }]);
    }
  }
  return found;
}

/** What is told now: what is told no more goes, what was decided stays. */
export async function putNeeds(
  { ids }: Pick<RegistrationCtx, "ids">,
  tx: RegistrationTx,
  { place, event, kinds }: { place: string; event: string; kinds: readonly NeedKind[] },
): Promise<void> {
  let gone = tx.db.deleteFrom("registration_need").where("place_id", "=", place);
  if (kinds.length > 0) gone = gone.where("kind", "not in", [...kinds]);
  await gone.execute();
  for (const kind of kinds) {
    await tx.db
      .insertInto("registration_need")
      .values({
        id: ids.ulid(),
        place_id: place,
        event_id: event,
        kind,
        state: "asked",
        created_at: tx.now,
        decided_at: null,
      })
      .onConflict((conflict) => conflict.columns(["place_id", "kind"]).doNothing())
      .execute();
  }
}

export async function decideNeed(
  tx: RegistrationTx,
  { event, place, kind, state }: { event: string; place: string; kind: NeedKind; state: NeedState },
): Promise<void> {
  await tx.db
    .updateTable("registration_need")
    .set({ state, decided_at: state === "asked" ? null : tx.now })
    .where("event_id", "=", event)
    .where("place_id", "=", place)
    .where("kind", "=", kind)
    .execute();
}
