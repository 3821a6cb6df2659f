import type { Event } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { RegistrationForm } from "./form.ts";
import { desk, type RegistrationCtx, type RegistrationTx } from "./registration-ctx.ts";
import { findForm, takeTurn } from "./store/form-store.ts";

/** The event that places are given at, as it is now. */
export interface AtEvent {
  event: Event;
  form: RegistrationForm;
  /** Whether this site can send mail: where it cannot, nobody is asked to open a link in one. */
  mailed: boolean;
}

/** A published event of this site with its registration; a refusal where there is none. */
export async function getAtEvent(ctx: RegistrationCtx, id: string): Promise<AtEvent> {
  const event = await findOwnEvent(ctx, id);
  const form = await findForm(ctx.db, id);
  if (event === undefined || form === undefined) throw new Refusal("not-found");
  return { event, form, mailed: await ctx.mail.isSetUp() };
}

/** For people who have a place: also when the event is hidden or withdrawn, they can leave. */
export async function findOwnEvent(ctx: RegistrationCtx, id: string): Promise<Event | undefined> {
  const event = await ctx.events.find(id, desk);
  return event?.source.kind === "local" ? event : undefined;
}

/** Runs alone for this event, with its registration as it is by then. */
export function inTurn<Result>(
  ctx: RegistrationCtx,
  at: AtEvent,
  run: (tx: RegistrationTx, at: AtEvent) => Promise<Result>,
): Promise<Result> {
  return ctx.transaction(async (tx) => {
    const form = await takeTurn(tx, at.event.id);
    if (form === undefined) throw new Refusal("not-found");
    return run(tx, { ...at, form });
  });
}
