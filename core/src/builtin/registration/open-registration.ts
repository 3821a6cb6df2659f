import { type Event, isPast, type NewEvent } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { findOwnEvent } from "./at-event.ts";
import type { FormSettings, RegistrationForm } from "./form.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { findForm, markForm, putForm, takeTurn } from "./store/form-store.ts";
import { toldOf } from "./told.ts";

/** Opens registration to a published event of this site, or changes what was set. The event then says where one registers. */
export async function openRegistration(
  ctx: RegistrationCtx,
  { event: id, settings }: { event: string; settings: FormSettings },
): Promise<RegistrationForm> {
  const event = await findOwnEvent(ctx, id);
  if (event === undefined) throw new Refusal("not-found", { message: "There is no event of this site with this id." });
  if (event.visibility !== "published") {
    throw new Refusal("conflict", { message: "Publish the event first: nri event publish." });
  }
  if (isPast(event, ctx.clock.now())) throw new Refusal("conflict", { message: "The event is over." });
  const mailed = await ctx.mail.isSetUp();
  return ctx.transaction(async (tx) => {
    const known = await takeTurn(tx, id);
    if (known?.purged !== undefined)
      throw new Refusal("gone", { message: "The data of this registration is deleted." });
    const ownUrl = known?.ownUrl === true || event.registrationUrl === undefined;
    await putForm(tx, { event: id, settings, ownUrl, eventEnd: event.end });
    if (known?.told === undefined) await markForm(tx, id, { told: JSON.stringify(toldOf(event)) });
    if (ownUrl) await tellInEvent(ctx, tx, event, settings);
    const form = await findForm(tx.db, id);
    if (form === undefined) throw new Error("the registration that was just written is not there");
    // More seats than before: whoever waited gets one.
    await settlePlaces(ctx, tx, { event, form, mailed });
    return form;
  });
}

/** Nobody can register from now on; who has a place keeps it. */
export async function closeRegistration(ctx: RegistrationCtx, id: string): Promise<void> {
  const event = await findOwnEvent(ctx, id);
  await ctx.transaction(async (tx) => {
    const form = await takeTurn(tx, id);
    if (form === undefined) throw new Refusal("not-found", { message: "Registration to this event was never opened." });
    if (form.closed !== undefined) return;
    await markForm(tx, id, { closed_at: tx.now });
    if (form.ownUrl && event && !isPast(event, tx.now)) {
      await tellInEvent(ctx, tx, event, { ...form, closes: Math.min(tx.now, form.closes ?? tx.now) });
    }
  });
}

/** Others who show the event send people here: the address, from when to when, and how many fit. */
async function tellInEvent(ctx: RegistrationCtx, tx: RegistrationTx, event: Event, settings: FormSettings) {
  const next: NewEvent = {
    ...contentOf(event),
    joinMode: event.joinMode === "restricted" || event.joinMode === "invite" ? event.joinMode : "external",
    registrationUrl: ctx.pageUrl(`/registration/${event.id}`),
    registrationOpens: settings.opens,
    registrationCloses: settings.closes,
    capacity: settings.capacity,
  };
  if (JSON.stringify(next) === JSON.stringify(contentOf(event))) return;
  await ctx.events.revise(tx, { id: event.id, updated: event.updated, event: next });
}

/** The event without what is kept beside it. */
export function contentOf(event: Event): NewEvent {
  const {
    id: _,
    visibility: _v,
    created: _c,
    updated: _u,
    published: _p,
    source: _s,
    sequence: _q,
    ...content
  } = event;
  return content;
}
