import { Refusal } from "../../kit/index.ts";
import { type AtEvent, inTurn } from "./at-event.ts";
import { isFull } from "./form.ts";
import { tellPlace } from "./mails/tell-place.ts";
import { type Place, takesSeat } from "./place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { findPlace, seatsTaken, updatePlace } from "./store/place-store.ts";

/** Whoever opened the link in the mail says that it is them, or takes the place that was offered. Twice changes nothing. */
export async function confirmPlace(ctx: RegistrationCtx, at: AtEvent, id: string): Promise<void> {
  await inTurn(ctx, at, async (tx, now) => {
    const place = await findPlace(tx.db, id);
    if (place === undefined) throw new Refusal("not-found");
    if (place.state === "offered" && (place.until ?? 0) > tx.now)
      await become(ctx, tx, { at: now, place }, "confirmed");
    if (place.state === "held") {
      const kept = (place.until ?? 0) > tx.now || (await isFree(tx, now, place));
      await become(ctx, tx, { at: now, place }, kept ? "confirmed" : "waiting");
    }
    if (place.state === "waiting" && place.proved === undefined) await joinQueue(ctx, tx, { at: now, place });
    await settlePlaces(ctx, tx, now);
  });
}

interface Told {
  at: AtEvent;
  place: Place;
}

/** A seat that is free by now goes to whoever waited before; then to whoever is here already. */
async function joinQueue(ctx: RegistrationCtx, tx: RegistrationTx, told: Told) {
  await updatePlace(tx, told.place.id, { until_at: null });
  await settlePlaces(ctx, tx, told.at);
  await become(ctx, tx, told, (await isFree(tx, told.at, told.place)) ? "confirmed" : "waiting");
}

async function become(ctx: RegistrationCtx, tx: RegistrationTx, told: Told, state: "confirmed" | "waiting") {
  const { place, at } = told;
  const proved_at = place.proved ?? tx.now;
  const queued_at = state === "waiting" ? tx.now : null;
  await updatePlace(tx, place.id, { state, until_at: null, proved_at, queued_at });
  await tellPlace(ctx, tx, { at, place: { ...place, state, until: undefined }, what: state });
}

async function isFree(tx: RegistrationTx, { event, form }: AtEvent, { mode }: Place): Promise<boolean> {
  return !takesSeat(mode, event) || !isFull(form, await seatsTaken(tx.db, event, tx.now));
}
