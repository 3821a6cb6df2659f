import type { RegistrationTx } from "../registration-ctx.ts";

/** With a person goes everything between them and others. */
export async function forgetContact(tx: RegistrationTx, place: string): Promise<void> {
  const row = await tx.db
    .selectFrom("registration_contact")
    .select("id")
    .where("place_id", "=", place)
    .executeTakeFirst();
  if (row === undefined) return;
  for (const side of ["from_id", "to_id"] as const) {
    await tx.db.deleteFrom("registration_contact_ask").where(side, "=", row.id).execute();
  }
  for (const side of ["by_id", "about_id"] as const) {
    await tx.db.deleteFrom("registration_contact_block").where(side, "=", row.id).execute();
    await tx.db.deleteFrom("registration_contact_report").where(side, "=", row.id).execute();
  }
  await tx.db.deleteFrom("registration_contact").where("id", "=", row.id).execute();
}

/** The same for everybody of an event. */
export async function forgetContactsOf(tx: RegistrationTx, event: string): Promise<void> {
  const ids = tx.db.selectFrom("registration_contact").select("id").where("event_id", "=", event);
  await tx.db.deleteFrom("registration_contact_block").where("by_id", "in", ids).execute();
  for (const table of [
    "registration_contact_ask",
    "registration_contact_report",
    "registration_contact",
    "registration_contact_closed",
  ] as const) {
    await tx.db.deleteFrom(table).where("event_id", "=", event).execute();
  }
}
