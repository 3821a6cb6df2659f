import { Refusal } from "../../../kit/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findPlace } from "../store/place-store.ts";
import { addAsk, answerAsk, countSent, findBetween } from "./ask-store.ts";
import type { Contact } from "./contact.ts";
import { findOther } from "./contact-store.ts";
import { tellContact } from "./tell-contact.ts";

/** Nobody writes to everybody: so many requests a day, and so many for one event. */
export const limits = { day: 10, all: 40 };

export type Asked = "sent" | "known" | "day" | "all";

/** One asks another to be in touch; twice is once. The other is told by e-mail, and no address is shown. */
export async function askContact(
  ctx: RegistrationCtx,
  at: AtEvent,
  { me, to, text }: { me: Contact; to: string; text: string },
): Promise<Asked> {
  return ctx.transaction(async (tx) => {
    const other = await findOther(tx.db, me, to);
    if (other === undefined || !me.shown || me.removed) throw new Refusal("not-found");
    if ((await findBetween(tx.db, me.id, to)) !== undefined) return "known";
    const sent = await countSent(tx.db, me.id, tx.now - 86_400_000);
    if (sent.all >= limits.all) return "all";
    if (sent.lately >= limits.day) return "day";
    await addAsk(tx, { id: ctx.ids.ulid(), event_id: me.event, from_id: me.id, to_id: to, text });
    const place = await findPlace(tx.db, other.place);
    if (place) await tellContact(ctx, tx, { at, place, what: "asked", by: me.name, text });
    return "sent";
  });
}

/** Only who was asked answers. Accepted, each sees how the other is reached; declined, the one who asked is not told. */
export async function answerContact(
  ctx: RegistrationCtx,
  at: AtEvent,
  { me, from, accept }: { me: Contact; from: string; accept: boolean },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const other = await findOther(tx.db, me, from);
    const ask = await findBetween(tx.db, me.id, from);
    if (other === undefined || ask?.to !== me.id || !me.shown || me.removed) throw new Refusal("not-found");
    if (ask.state !== "open") return;
    await answerAsk(tx, ask.id, accept ? "accepted" : "declined");
    const place = accept ? await findPlace(tx.db, other.place) : undefined;
    if (place) await tellContact(ctx, tx, { at, place, what: "accepted", by: me.name });
  });
}
