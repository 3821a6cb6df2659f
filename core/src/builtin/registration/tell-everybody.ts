import { findOwnEvent } from "./at-event.ts";
import type { PlaceMail } from "./mails/place-mail.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { beginRound } from "./rounds.ts";

/** Those who expect to take part, or still hope to. */
export const expecting = ["confirmed", "waiting", "offered", "held"] as const;

/** Whoever expected to take part hears it from here, once: the job that runs this ends in the same transaction. */
export function tellEverybody(what: PlaceMail) {
  return async (
    ctx: RegistrationCtx,
    tx: RegistrationTx,
    { id, revision }: { id: string; revision: number },
  ): Promise<undefined> => {
    const event = await findOwnEvent(ctx, id);
    if (event === undefined || tx.now >= event.end || !(await ctx.mail.isSetUp())) return;
    await beginRound(ctx, tx, { event: id, what, states: expecting, key: `${what} ${id} ${revision}` });
  };
}
