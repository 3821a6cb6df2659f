import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import type { Contact, NewContact } from "./contact.ts";
import type { ContactRow } from "./contact-rows.ts";
import { fold } from "./fold.ts";

export const perPage = 30;

export async function findContact(
  db: RegistrationDb,
  by: { id: string } | { place: string },
): Promise<Contact | undefined> {
  const [column, value] = "id" in by ? (["id", by.id] as const) : (["place_id", by.place] as const);
  const row = await db.selectFrom("registration_contact").selectAll().where(column, "=", value).executeTakeFirst();
  return row && toContact(row);
}

/** Another that this one may see: offered by somebody who is expected at the same event, and neither has blocked the other. */
export async function findOther(db: RegistrationDb, me: Contact, id: string): Promise<Contact | undefined> {
  const row = await others(db, me).where("c.id", "=", id).executeTakeFirst();
  return row && toContact(row);
}

export interface ContactPage {
  contacts: Contact[];
  /** The last id of this page, when there are more. */
  next: string | undefined;
}

export async function listOthers(
  db: RegistrationDb,
  me: Contact,
  { q = "", after }: { q?: string | undefined; after?: string | undefined },
): Promise<ContactPage> {
  let query = others(db, me)
    .orderBy("c.id")
    .limit(perPage + 1);
  for (const word of fold(q).split(" ").filter(Boolean).slice(0, 5)) {
    // What was folded has letters, digits and marks only: nothing in it is a wildcard.
    query = query.where("c.words", "like", `%${word}%`);
  }
  if (after !== undefined) query = query.where("c.id", ">", after);
  const rows = await query.execute();
  const contacts = rows.slice(0, perPage).map(toContact);
  return { contacts, next: rows.length > perPage ? contacts.at(-1)?.id : undefined };
}

function others(db: RegistrationDb, me: Contact) {
  return db
    .selectFrom("registration_contact as c")
    .innerJoin("registration_place as p", "p.id", "c.place_id")
    .selectAll("c")
    .where("c.event_id", "=", me.event)
    .where("c.id", "<>", me.id)
    .where("c.shown", "=", 1)
    .where("c.removed_at", "is", null)
    .where("p.state", "=", "confirmed")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("registration_contact_block as b")
            .select("b.by_id")
            .where(({ or, and, eb, ref }) =>
              or([
                and([eb("b.by_id", "=", me.id), eb("b.about_id", "=", ref("c.id"))]),
                and([eb("b.about_id", "=", me.id), eb("b.by_id", "=", ref("c.id"))]),
              ]),
            ),
        ),
      ),
    );
}

export async function putContact(
  tx: RegistrationTx,
  { id, place, event, contact }: { id: string; place: string; event: string; contact: NewContact },
): Promise<void> {
  const told = { ...contact, words: fold(`${contact.name} ${contact.interests}`), shown: 1, updated_at: tx.now };
  await tx.db
    .insertInto("registration_contact")
    .values({ id, place_id: place, event_id: event, ...told, removed_at: null, created_at: tx.now })
    .onConflict((conflict) => conflict.column("place_id").doUpdateSet(told))
    .execute();
}

/** Nothing of it is kept but that there was one: who was blocked stays so, and nobody is asked twice. */
export async function emptyContact(tx: RegistrationTx, id: string): Promise<void> {
  const nothing = { name: "", interests: "", reach: "", words: "", shown: 0, updated_at: tx.now };
  await tx.db.updateTable("registration_contact").set(nothing).where("id", "=", id).execute();
  for (const side of ["from_id", "to_id"] as const) {
    await tx.db.updateTable("registration_contact_ask").set({ text: "" }).where(side, "=", id).execute();
  }
  await tx.db
    .updateTable("registration_contact_ask")
    .set({ state: "declined", answered_at: tx.now })
    .where((eb) => eb.or([eb("from_id", "=", id), eb("to_id", "=", id)]))
    .where("state", "=", "open")
    .execute();
}

function toContact(row: ContactRow): Contact {
  const { id, name, interests, reach } = row;
  return {
    id,
    name,
    interests,
    reach,
    place: row.place_id,
    event: row.event_id,
    shown: row.shown === 1,
    removed: row.removed_at !== null,
  };
}
