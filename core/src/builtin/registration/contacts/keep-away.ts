import { Refusal } from "../../../kit/index.ts";
import type { RegistrationCtx, RegistrationDb, RegistrationTx } from "../registration-ctx.ts";
import { answerAsk, findBetween } from "./ask-store.ts";
import type { Contact } from "./contact.ts";
import { emptyContact, findContact } from "./contact-store.ts";

/** From now on neither finds the other or is reached by them; the other is not told. */
export async function blockContact(ctx: RegistrationCtx, me: Contact, about: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getNeighbour(tx.db, me, about);
    await block(tx, me, about);
  });
}

export async function unblockContact(ctx: RegistrationCtx, me: Contact, about: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await tx.db
      .deleteFrom("registration_contact_block")
      .where("by_id", "=", me.id)
      .where("about_id", "=", about)
      .execute();
  });
}

/** The organisers read it; who is reported is blocked at once. */
export async function reportContact(
  ctx: RegistrationCtx,
  me: Contact,
  { about, text }: { about: string; text: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getNeighbour(tx.db, me, about);
    await tx.db
      .insertInto("registration_contact_report")
      .values({
        id: ctx.ids.ulid(),
        event_id: me.event,
        by_id: me.id,
        about_id: about,
        text,
        created_at: tx.now,
        settled_at: null,
      })
      .onConflict((conflict) => conflict.columns(["by_id", "about_id"]).doUpdateSet({ text, settled_at: null }))
      .execute();
    await block(tx, me, about);
  });
}

/** Whom this one blocked, by the names that they still show. */
export async function listBlocked(db: RegistrationDb, me: Contact): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("registration_contact_block as b")
    .innerJoin("registration_contact as c", "c.id", "b.about_id")
    .select(["c.id", "c.name"])
    .where("b.by_id", "=", me.id)
    .where("c.shown", "=", 1)
    .orderBy("c.id")
    .limit(200)
    .execute();
}

export interface ContactReport {
  id: string;
  text: string;
  at: number;
  /** As they call themselves to the others. */
  by: string;
  about: { id: string; name: string; interests: string };
}

/** What waits for the organisers, the oldest first. */
export async function listReports(db: RegistrationDb, event: string): Promise<ContactReport[]> {
  const rows = await db
    .selectFrom("registration_contact_report as r")
    .innerJoin("registration_contact as c", "c.id", "r.about_id")
    .leftJoin("registration_contact as b", "b.id", "r.by_id")
    .select(["r.id", "r.text", "r.created_at", "b.name as by", "c.id as about", "c.name", "c.interests"])
    .where("r.event_id", "=", event)
    .where("r.settled_at", "is", null)
    .orderBy("r.created_at")
    .limit(200)
    .execute();
  return rows.map(({ id, text, created_at, by, about, name, interests }) => ({
    id,
    text,
    at: created_at,
    by: by ?? "",
    about: { id: about, name, interests },
  }));
}

/** The organisers take down what was reported, or leave it; all that was said about it is settled. */
export async function settleReport(
  ctx: RegistrationCtx,
  { event, report, remove }: { event: string; report: string; remove: boolean },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await tx.db
      .selectFrom("registration_contact_report")
      .select("about_id")
      .where("id", "=", report)
      .where("event_id", "=", event)
      .executeTakeFirst();
    if (known === undefined) throw new Refusal("not-found");
    await tx.db
      .updateTable("registration_contact_report")
      .set({ settled_at: tx.now })
      .where("about_id", "=", known.about_id)
      .where("settled_at", "is", null)
      .execute();
    if (!remove) return;
    await emptyContact(tx, known.about_id);
    await tx.db
      .updateTable("registration_contact")
      .set({ removed_at: tx.now })
      .where("id", "=", known.about_id)
      .execute();
  });
}

async function block(tx: RegistrationTx, me: Contact, about: string): Promise<void> {
  await tx.db
    .insertInto("registration_contact_block")
    .values({ by_id: me.id, about_id: about, made_at: tx.now })
    .onConflict((conflict) => conflict.columns(["by_id", "about_id"]).doNothing())
    .execute();
  const ask = await findBetween(tx.db, me.id, about);
  if (ask) await answerAsk(tx, ask.id, "declined");
}

async function getNeighbour(db: RegistrationDb, me: Contact, id: string): Promise<void> {
  const other = await findContact(db, { id });
  if (other === undefined || other.event !== me.event || other.id === me.id) throw new Refusal("not-found");
}
