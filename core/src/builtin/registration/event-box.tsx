import type { Slot } from "../../plugin/index.ts";
import { getAtEvent } from "./at-event.ts";
import { phaseOf } from "./form.ts";
import { EventBox } from "./pages/event-box.tsx";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { findForm } from "./store/form-store.ts";
import { seatsTaken } from "./store/place-store.ts";

/** In the side column of an event: nothing where nobody opened registration, or where the event is over. */
export const eventBox: Slot<RegistrationCtx> = async (ctx, { subject }) => {
  if (subject === undefined || (await findForm(ctx.db, subject.id)) === undefined) return null;
  const at = await getAtEvent(ctx, subject.id);
  const now = ctx.clock.now();
  if (now >= at.event.end || !at.form.ownUrl) return null;
  const taken = await seatsTaken(ctx.db, at.event, now);
  return <EventBox at={at} phase={phaseOf(at.form, { event: at.event, taken, now })} taken={taken} />;
};
