import type { Event } from "../../content/types/index.ts";
import { findOwnEvent } from "./at-event.ts";
import type { RegistrationForm } from "./form.ts";
import { tellPlace } from "./mails/tell-place.ts";
import type { RegistrationCtx } from "./registration-ctx.ts";
import { findForm, listForms } from "./store/form-store.ts";
import { toRemind, updatePlace } from "./store/place-store.ts";

const day = 86_400_000;
const atOnce = 100;

/** A job: who has a place is reminded on the days that the organiser chose, once for each; who registered since knows it already. */
export async function remindPeople(ctx: RegistrationCtx): Promise<void> {
  if (!(await ctx.mail.isSetUp())) return;
  for (const form of await listForms(ctx.db)) {
    if (form.purged !== undefined || form.reminders.length === 0) continue;
    const event = await findOwnEvent(ctx, form.event);
    const due = event && dueReminder(form, event, ctx.clock.now());
    if (due === undefined) continue;
    while ((await remindSome(ctx, form.event, due)) === atOnce);
  }
}

/** The instant of the reminder that is due now; too late for it, it is left out. */
export function dueReminder(
  { reminders }: Pick<RegistrationForm, "reminders">,
  event: Event,
  now: number,
): number | undefined {
  if (!takesPlace(event) || now >= event.start) return undefined;
  const due = reminders.map((days) => ({ at: event.start - days * day, late: (days * day) / 2 }));
  return due
    .filter(({ at, late }) => at <= now && now < at + late)
    .map(({ at }) => at)
    .toSorted((one, other) => other - one)[0];
}

/** A few in one transaction: whoever is interrupted goes on where it stopped. Gives how many. */
function remindSome(ctx: RegistrationCtx, id: string, due: number): Promise<number> {
  return ctx.transaction(async (tx) => {
    const [event, form] = [await findOwnEvent(ctx, id), await findForm(tx.db, id)];
    if (event === undefined || form === undefined || !takesPlace(event)) return 0;
    const places = await toRemind(tx.db, { event: id, due, most: atOnce });
    for (const place of places) {
      await updatePlace(tx, place.id, { reminded_of: due });
      await tellPlace(ctx, tx, { at: { event, form, mailed: true }, place, what: "reminder" });
    }
    return places.length;
  });
}

function takesPlace({ visibility, status }: Event): boolean {
  return visibility === "published" && status !== "cancelled" && status !== "postponed";
}
