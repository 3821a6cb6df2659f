import { findOwnEvent, inTurn } from "./at-event.ts";
import { listInEvent } from "./hub-verbs.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { listForms, markForm } from "./store/form-store.ts";
import { toldOf } from "./told.ts";

/** What was held or offered for too long goes to the next, also while nobody looks; hubs that were withdrawn leave the event. */
export async function settleAll(ctx: RegistrationCtx): Promise<void> {
  const mailed = await ctx.mail.isSetUp();
  for (const form of await listForms(ctx.db)) {
    if (form.purged !== undefined) continue;
    const event = await findOwnEvent(ctx, form.event);
    if (event === undefined || event.visibility === "withdrawn") continue;
    await inTurn(ctx, { event, form, mailed }, async (tx, at) => {
      // Of a registration from before anybody kept it: from here on it is known what people know.
      if (at.form.told === undefined) await markForm(tx, event.id, { told: JSON.stringify(toldOf(event)) });
      await settlePlaces(ctx, tx, at);
      await listInEvent(ctx, tx, at);
    });
  }
}
