import { Refusal } from "../../kit/index.ts";
import { type AtEvent, inTurn } from "./at-event.ts";
import { forgetContact } from "./contacts/forget-contacts.ts";
import { forgetFollowing } from "./follow/follow-store.ts";
import { removeMine } from "./mine/mine-store.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { removeLinks } from "./store/link-store.ts";
import { forgetNeeds } from "./store/need-store.ts";
import { findPlace, updatePlace } from "./store/place-store.ts";

/** Gives the place up: it goes to whoever waits first. What was told of needs goes at once, the rest with everybody's. */
export async function cancelPlace(ctx: RegistrationCtx, at: AtEvent, id: string): Promise<void> {
  await inTurn(ctx, at, async (tx, now) => {
    if ((await findPlace(tx.db, id)) === undefined) throw new Refusal("not-found");
    await giveUp(tx, id);
    // A backup still has them coming: after a restore they have left all the same.
    await tx.fact("personal-data.erased", { plugin: "registration", kind: "left-place", id });
    await settlePlaces(ctx, tx, now);
  });
}

/** Within a turn: whoever comes again has another place. Twice is once. */
export async function giveUp(tx: RegistrationTx, id: string): Promise<void> {
  await forgetNeeds(tx, id);
  await forgetFollowing(tx, id);
  await forgetContact(tx, id);
  const needs = { accommodation: null, support_note: null, interpretation: null, captions: 0 };
  await updatePlace(tx, id, { state: "cancelled", until_at: null, ...needs });
}

/** Deletes everything that tells who it was, at once. Who was there still counts as one of so many. */
export async function erasePlace(ctx: RegistrationCtx, at: AtEvent, id: string): Promise<void> {
  await inTurn(ctx, at, async (tx, now) => {
    const place = await findPlace(tx.db, id);
    if (place === undefined) throw new Refusal("not-found");
    await forgetPlace(tx, { id, end: now.event.end });
    await tx.fact("personal-data.erased", { plugin: "registration", kind: "place", id });
    await settlePlaces(ctx, tx, now);
  });
}

/** Within a turn: nothing personal of it is kept, and before the end of the event the place is free again. */
export async function forgetPlace(tx: RegistrationTx, { id, end }: { id: string; end: number }): Promise<void> {
  await forgetPerson(tx, id);
  if (tx.now < end) await updatePlace(tx, id, { state: "cancelled", until_at: null });
}

/** Nothing but a state, a way to take part and whether they came. */
async function forgetPerson(tx: RegistrationTx, id: string) {
  const { email } = (await findPlace(tx.db, id)) ?? {};
  if (email !== undefined) await removeMine(tx, email);
  await removeLinks(tx, id);
  await forgetContact(tx, id);
  await forgetNeeds(tx, id);
  await forgetFollowing(tx, id);
  await updatePlace(tx, id, {
    name: "",
    email: null,
    words: "",
    hub: null,
    country: null,
    region: null,
    stakeholder_group: null,
    first_time: null,
    interpretation: null,
    captions: 0,
    accommodation: null,
    support_note: null,
    code: id,
    lang: "en",
    form_key: null,
  });
}
