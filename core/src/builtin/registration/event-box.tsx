import type { Slot } from "../../plugin/index.ts";
import { getAtEvent } from "./at-event.ts";
import { phaseOf } from "./form.ts";
import { EventBox } from "./pages/event-box.tsx";
import { HubBox } from "./pages/hub-box.tsx";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { findForm } from "./store/form-store.ts";
import { seatsTaken } from "./store/place-store.ts";

/** In the side column of an event: nothing where nobody opened registration; of an event that is over only its hubs. */
export const eventBox: Slot<RegistrationCtx> = async (ctx, { subject }) => {
  if (subject === undefined || (await findForm(ctx.db, subject.id)) === undefined) return null;
  const at = await getAtEvent(ctx, subject.id);
  const now = ctx.clock.now();
  if (now >= at.event.end) return <HubBox at={at} />;
  const taken = await seatsTaken(ctx.db, at.event, now);
  const phase = phaseOf(at.form, { event: at.event, taken, now });
  return (
    <>
      {at.form.ownUrl && <EventBox at={at} phase={phase} taken={taken} />}
      <HubBox at={at} />
    </>
  );
};
