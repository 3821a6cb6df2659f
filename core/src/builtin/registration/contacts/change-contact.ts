import { Refusal } from "../../../kit/index.ts";
import { hasPlace, type Place } from "../place.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findPlace } from "../store/place-store.ts";
import type { NewContact } from "./contact.ts";
import { isOffered } from "./contact-exchange.ts";
import { emptyContact, findContact, putContact } from "./contact-store.ts";

/** Somebody with a place lets the others find them, or changes what they find. */
export async function offerContact(ctx: RegistrationCtx, { id }: Place, contact: NewContact): Promise<void> {
  await ctx.transaction(async (tx) => {
    const place = await findPlace(tx.db, id);
    if (place === undefined || !hasPlace(place)) throw new Refusal("gone");
    const known = await findContact(tx.db, { place: id });
    if (known?.removed || !(await isOffered(tx.db, place.event))) throw new Refusal("forbidden");
    await putContact(tx, { id: known?.id ?? ctx.ids.ulid(), place: id, event: place.event, contact });
  });
}

/** From now on nobody finds them; whom they accepted keeps what they wrote down. */
export async function withdrawContact(ctx: RegistrationCtx, { id }: Place): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findContact(tx.db, { place: id });
    if (known !== undefined) await emptyContact(tx, known.id);
  });
}
