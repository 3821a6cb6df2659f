import { findOwnEvent, inTurn, isMailed } from "./at-event.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { listForms } from "./store/form-store.ts";

/** What was held or offered for too long goes to the next, also while nobody looks. */
export async function settleAll(ctx: RegistrationCtx): Promise<void> {
  const mailed = await isMailed(ctx);
  for (const form of await listForms(ctx.db)) {
    if (form.purged !== undefined) continue;
    const event = await findOwnEvent(ctx, form.event);
    if (event !== undefined) await inTurn(ctx, { event, form, mailed }, (tx, at) => settlePlaces(ctx, tx, at));
  }
}
