import { createHash } from "node:crypto";
import { type AtEvent, inTurn } from "./at-event.ts";
import { askedNeeds, isFull, phaseOf } from "./form.ts";
import { tellPlace } from "./mails/tell-place.ts";
import { holdTime, type NewPlace, type PlaceState, takesSeat } from "./place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { settlePlaces } from "./settle-places.ts";
import { addLink } from "./store/link-store.ts";
import { putNeeds } from "./store/need-store.ts";
import { findByEmail, findByKey, findPlace, insertPlace, seatsTaken } from "./store/place-store.ts";

export interface Register {
  place: NewPlace;
  lang: string;
  /** Of this showing of the form. */
  key: string;
}

/** `mailed`: what follows stands in a mail; `secret`: the address of their page, where there is no mail. */
export type Registered = { outcome: "mailed" } | { outcome: "told"; secret: string } | { outcome: "closed" | "full" };

/** A place, or one on the waiting list. Who has one already by this address gets a link to it: nobody else learns that. */
export async function registerPlace(ctx: RegistrationCtx, at: AtEvent, sent: Register): Promise<Registered> {
  const key = createHash("sha256")
    .update(`${sent.key} ${JSON.stringify(sent.place)}`)
    .digest("base64url");
  // The same for the same form with the same words in it: who sends twice on a slow line finds their page.
  const secret = createHash("sha256").update(`place ${key}`).digest("base64url").slice(0, 32);
  return inTurn(ctx, at, async (tx, now) => {
    const done: Registered = now.mailed ? { outcome: "mailed" } : { outcome: "told", secret };
    if ((await findByKey(tx.db, key)) !== undefined) return done;
    await settlePlaces(ctx, tx, now);
    const state = await stateFor(tx, now, sent.place);
    if (state === "closed" || state === "full") return { outcome: state };
    const { email } = sent.place;
    const known = now.mailed ? await findByEmail(tx.db, { event: now.event.id, email }) : undefined;
    if (known !== undefined) {
      await tellPlace(ctx, tx, { at: now, place: known, what: "again" });
      return done;
    }
    const id = ctx.ids.ulid();
    const until_at = now.mailed ? tx.now + holdTime : null;
    const row = { id, event_id: now.event.id, state, until_at, form_key: key, lang: sent.lang, via: "form" as const };
    const code = await newCode(ctx, tx, now.event.id);
    await insertPlace(tx, { ...row, code, proved_at: now.mailed ? null : tx.now }, sent.place);
    await putNeeds(ctx, tx, { place: id, event: now.event.id, kinds: sent.place.needs, asked: askedNeeds(now.form) });
    const place = await findPlace(tx.db, id);
    if (now.mailed && place) await tellPlace(ctx, tx, { at: now, place, what: "prove" });
    else await addLink(tx, secret, { owner: "place", owner_id: id });
    return done;
  });
}

async function stateFor(tx: RegistrationTx, at: AtEvent, { mode }: NewPlace): Promise<PlaceState | "closed" | "full"> {
  const { event, form, mailed } = at;
  const taken = await seatsTaken(tx.db, event, tx.now);
  const phase = phaseOf(form, { event, taken, now: tx.now });
  if (phase === "closed" || phase === "soon") return "closed";
  if (takesSeat(mode, event) && isFull(form, taken)) return form.waitingList ? "waiting" : "full";
  return mailed ? "held" : "confirmed";
}

const signs = "23456789abcdefghjkmnpqrstuvwxyz";

/** Six signs that cannot be mistaken for one another, of which no two people of an event have the same. */
export async function newCode({ ids }: Pick<RegistrationCtx, "ids">, tx: RegistrationTx, event: string) {
  for (;;) {
    const bytes = Buffer.from(ids.secret(6), "base64url");
    const code = [...bytes].map((byte) => signs[byte % signs.length]).join("");
    const known = await tx.db
      .selectFrom("registration_place")
      .select("id")
      .where("event_id", "=", event)
      .where("code", "=", code)
      .executeTakeFirst();
    if (known === undefined) return code;
  }
}
