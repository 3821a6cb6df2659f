import type { RegistrationDb, RegistrationTx } from "../registration-ctx.ts";

/** Whether people who take part may find one another: yes, unless the organisers closed it. */
export async function isOffered(db: RegistrationDb, event: string): Promise<boolean> {
  const closed = await db
    .selectFrom("registration_contact_closed")
    .select("event_id")
    .where("event_id", "=", event)
    .executeTakeFirst();
  return closed === undefined;
}

/** Nobody sees anybody while it is closed; opened again, everything is there. */
export async function setOffered(tx: RegistrationTx, event: string, offered: boolean): Promise<void> {
  if (offered) await tx.db.deleteFrom("registration_contact_closed").where("event_id", "=", event).execute();
  else {
    await tx.db
      .insertInto("registration_contact_closed")
      .values({ event_id: event, closed_at: tx.now })
      .onConflict((conflict) => conflict.column("event_id").doNothing())
      .execute();
  }
}
