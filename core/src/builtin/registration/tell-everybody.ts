import { findOwnEvent } from "./at-event.ts";
import { type PlaceMail, tellPlace } from "./mails/tell-place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { findForm } from "./store/form-store.ts";
import { listPlaces } from "./store/place-store.ts";

/** Whoever expected to take part hears it from here, once: the job that runs this ends in the same transaction. */
export function tellEverybody(what: PlaceMail) {
  return async (ctx: RegistrationCtx, tx: RegistrationTx, { id }: { id: string }): Promise<undefined> => {
    const event = await findOwnEvent(ctx, id);
    const form = await findForm(tx.db, id);
    if (event === undefined || form === undefined || tx.now >= event.end) return;
    const at = { event, form, mailed: await ctx.mail.isSetUp() };
    const places = await listPlaces(tx.db, { event: id, states: ["confirmed", "waiting", "offered", "held"] });
    for (const place of places) await tellPlace(ctx, tx, { at, place, what });
  };
}
