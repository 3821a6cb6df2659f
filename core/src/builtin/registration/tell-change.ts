import { type AtEvent, inTurn } from "./at-event.ts";
import { tellPlace } from "./mails/tell-place.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { markForm } from "./store/form-store.ts";
import { listPlaces } from "./store/place-store.ts";
import { changesOf, toldOf } from "./told.ts";

/**
 * The event has another time or place than people were told. The organiser decides: everybody who has a place, holds one or waits gets a
 * mail, or they know already. Twice tells once.
 */
export async function tellChange(ctx: RegistrationCtx, at: AtEvent, tell: boolean): Promise<{ told: number }> {
  return inTurn(ctx, at, async (tx, now) => {
    if (changesOf(now.form.told, now.event).length === 0) return { told: 0 };
    await markForm(tx, now.event.id, { told: JSON.stringify(toldOf(now.event)) });
    if (!tell || !now.mailed) return { told: 0 };
    const places = await listPlaces(tx.db, {
      event: now.event.id,
      states: ["confirmed", "waiting", "offered", "held"],
    });
    const reached = places.filter(({ email }) => email !== undefined);
    for (const place of reached) await tellPlace(ctx, tx, { at: now, place, what: "changed-event" });
    return { told: reached.length };
  });
}
