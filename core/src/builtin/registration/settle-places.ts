import type { AtEvent } from "./at-event.ts";
import { forgetContact } from "./contacts/forget-contacts.ts";
import { tellPlace } from "./mails/tell-place.ts";
import { removeMine } from "./mine/mine-store.ts";
import { holdTime, type Place } from "./place.ts";
import type { RegistrationCtx, RegistrationTx } from "./registration-ctx.ts";
import { removeLinks } from "./store/link-store.ts";
import { findPlace, seatsTaken, updatePlace, waitingFor } from "./store/place-store.ts";

const most = 500;
const hour = 3_600_000;

/** Within a turn: what was held or offered for too long is given up, and free seats go to those who wait, the first first. */
export async function settlePlaces(ctx: RegistrationCtx, tx: RegistrationTx, at: AtEvent): Promise<void> {
  const { event, form } = at;
  await dropStale(tx, event.id);
  if (tx.now >= event.end) return;
  const free = form.capacity === undefined ? most : form.capacity - (await seatsTaken(tx.db, event, tx.now));
  if (free <= 0) return;
  for (const place of await waitingFor(tx.db, event, Math.min(free, most))) await offer(ctx, tx, { at, place });
}

/** Nobody proved that the address was theirs: nothing of it is kept. */
async function dropStale(tx: RegistrationTx, event: string) {
  const stale = await tx.db
    .selectFrom("registration_place")
    .select(["id", "state"])
    .where("event_id", "=", event)
    .where("state", "in", ["held", "waiting", "offered"])
    .where("until_at", "<=", tx.now)
    .execute();
  for (const { id, state } of stale) {
    if (state === "offered") await updatePlace(tx, id, { state: "cancelled", until_at: null });
    else await removePlace(tx, id);
  }
}

export async function removePlace(tx: RegistrationTx, id: string): Promise<void> {
  const { email } = (await findPlace(tx.db, id)) ?? {};
  if (email !== undefined) await removeMine(tx, email);
  await removeLinks(tx, id);
  await forgetContact(tx, id);
  await tx.db.deleteFrom("registration_need").where("place_id", "=", id).execute();
  await tx.db.deleteFrom("registration_place").where("id", "=", id).execute();
}

/** Whoever can be written to has two days to take it, or until the event begins; else it is theirs at once. */
async function offer(ctx: RegistrationCtx, tx: RegistrationTx, { at, place }: { at: AtEvent; place: Place }) {
  if (!at.mailed || place.email === undefined) {
    await updatePlace(tx, place.id, { state: "confirmed", until_at: null });
    return;
  }
  const until = Math.min(tx.now + holdTime, Math.max(at.event.start, tx.now + 2 * hour));
  await updatePlace(tx, place.id, { state: "offered", until_at: until });
  await tellPlace(ctx, tx, { at, place: { ...place, state: "offered", until }, what: "offered" });
}
