import { Refusal } from "../../kit/index.ts";
import { type AtEvent, inTurn } from "./at-event.ts";
import { askedNeeds, isFull } from "./form.ts";
import { tellPlace } from "./mails/tell-place.ts";
import { type NewPlace, type Place, takesSeat } from "./place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { putNeeds } from "./store/need-store.ts";
import { findPlace, placeColumns, seatsTaken, updatePlace } from "./store/place-store.ts";

/** `full`: there is no seat for the way that they want to take part now, and nothing was changed. */
export async function changePlace(
  ctx: RegistrationCtx,
  at: AtEvent,
  { id, place }: { id: string; place: NewPlace },
): Promise<"changed" | "full"> {
  return inTurn(ctx, at, async (tx, now) => {
    const known = await findPlace(tx.db, id);
    if (known === undefined || known.state === "cancelled") throw new Refusal("gone");
    await settlePlaces(ctx, tx, now);
    const state = await stateAfter(tx, now, { known, place });
    if (state === "full") return "full";
    const until = state === "confirmed" || state === known.state ? {} : { until_at: null };
    await updatePlace(tx, id, { ...placeColumns(place), state, ...until });
    await putNeeds(ctx, tx, { place: id, event: now.event.id, kinds: place.needs, asked: askedNeeds(now.form) });
    await settlePlaces(ctx, tx, now);
    const changed = await findPlace(tx.db, id);
    // The old address may be somebody else's by now: only the new one is written to.
    if (now.mailed && changed && place.email !== known.email) {
      await tellPlace(ctx, tx, { at: now, place: changed, what: "again" });
    }
    return "changed";
  });
}

async function stateAfter(
  tx: RegistrationTx,
  { event, form }: AtEvent,
  { known, place }: { known: Place; place: NewPlace },
): Promise<Place["state"] | "full"> {
  const [had, wants] = [takesSeat(known.mode, event), takesSeat(place.mode, event)];
  if (had === wants) return known.state;
  // Who waited for a seat and now takes part without one has a place at once, when their address is proved.
  if (!wants) return known.proved === undefined ? "held" : "confirmed";
  return isFull(form, await seatsTaken(tx.db, event, tx.now)) ? "full" : known.state;
}
