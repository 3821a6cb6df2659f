import { Refusal } from "../../kit/index.ts";
import { type AtEvent, inTurn } from "./at-event.ts";
import type { Mode, NewPlace, Place } from "./place.ts";
import { newCode } from "./register-place.ts";
import type { RegistrationCtx, RegistrationDb } from "./registration-ctx.ts";
import { removePlace, settlePlaces } from "./settle-places.ts";
import { findPlace, insertPlace, searchPlaces, updatePlace } from "./store/place-store.ts";

/** Somebody is here, on site or online; no `mode` takes that back. Whoever comes has a place, whatever the list said. */
export async function checkIn(
  ctx: RegistrationCtx,
  { event, place, mode }: { event: string; place: string; mode: Mode | undefined },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findPlace(tx.db, place);
    if (known === undefined || known.event !== event) throw new Refusal("not-found");
    if (mode === undefined) return updatePlace(tx, place, { attended_mode: null, attended_at: null });
    const at = known.attended?.at ?? tx.now;
    const proved = { state: "confirmed" as const, until_at: null, proved_at: known.proved ?? tx.now };
    await updatePlace(tx, place, { attended_mode: mode, attended_at: at, ...(known.state !== "confirmed" && proved) });
  });
}

/** By the code, or by a part of the name that only one person has; several come back to choose from. */
export async function findAtDoor(db: RegistrationDb, event: string, asked: string): Promise<Place[]> {
  const wanted = fold(asked);
  if (wanted === "") return [];
  const everybody = await searchPlaces(db, event, asked);
  const byCode = everybody.filter(({ code }) => code === wanted.replace(/[\s-]/g, ""));
  if (byCode.length > 0) return byCode;
  const exact = everybody.filter(({ name }) => fold(name) === wanted);
  return exact.length > 0 ? exact : everybody.filter(({ name }) => fold(name).includes(wanted));
}

export type WalkIn = Pick<NewPlace, "name" | "mode" | "group" | "country" | "region"> & { email?: string | undefined };

/** Somebody who came without having registered. The organiser at the door decides, not the number of seats. */
export async function addWalkIn(
  ctx: RegistrationCtx,
  at: AtEvent,
  { walkIn, here, lang, key }: { walkIn: WalkIn; here: boolean; lang: string; key: string },
): Promise<string> {
  return inTurn(ctx, at, async (tx) => {
    const known = await tx.db
      .selectFrom("registration_place")
      .select("id")
      .where("form_key", "=", key)
      .executeTakeFirst();
    if (known !== undefined) return known.id;
    const id = ctx.ids.ulid();
    const code = await newCode(ctx, tx, at.event.id);
    const row = {
      id,
      event_id: at.event.id,
      state: "confirmed" as const,
      until_at: null,
      proved_at: tx.now,
      code,
      lang,
    };
    const place = { ...walkIn, email: walkIn.email, captions: false, needs: [] };
    await insertPlace(tx, { ...row, via: "walk-in", form_key: key }, place);
    if (here) await updatePlace(tx, id, { attended_mode: walkIn.mode, attended_at: tx.now });
    return id;
  });
}

/** The organiser takes somebody off the list, with everything that they said. */
export async function removeFromList(ctx: RegistrationCtx, at: AtEvent, id: string): Promise<void> {
  await inTurn(ctx, at, async (tx, now) => {
    const place = await findPlace(tx.db, id);
    if (place === undefined) return;
    if (place.event !== now.event.id) throw new Refusal("not-found");
    await removePlace(tx, id);
    await tx.fact("personal-data.erased", { plugin: "registration", kind: "place", id });
    await settlePlaces(ctx, tx, now);
  });
}

/** As people write a name in a hurry: without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
