import { type AtEvent, inTurn } from "./at-event.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { beginRound } from "./rounds.ts";
import { markForm } from "./store/form-store.ts";
import { expecting } from "./tell-everybody.ts";
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
    const key = `changed-event ${now.event.id} ${tx.now}`;
    const told = await beginRound(ctx, tx, { event: now.event.id, what: "changed-event", states: expecting, key });
    return { told };
  });
}
