import { forgetContactsOf } from "./contacts/forget-contacts.ts";
import { countPlaces } from "./count-places.ts";
import { deletionOf } from "./form.ts";
import { desk, type RegistrationCtx, type RegistrationTx } from "./registration-ctx.ts";
import { listForms, markForm, takeTurn } from "./store/form-store.ts";

/** What was promised: after its time nothing personal is kept of a registration; the counts stay. */
export async function deleteOldData(ctx: RegistrationCtx): Promise<void> {
  for (const { event: id, purged } of await listForms(ctx.db)) {
    if (purged !== undefined) continue;
    const event = await ctx.events.find(id, desk);
    await ctx.transaction(async (tx) => {
      const form = await takeTurn(tx, id);
      if (form === undefined || form.purged !== undefined) return;
      // A withdrawn event tells no time any more: what it said last counts.
      const current = event !== undefined && event.visibility !== "withdrawn" ? event : undefined;
      if (current !== undefined && current.end !== form.eventEnd) await markForm(tx, id, { event_end: current.end });
      if (tx.now < deletionOf(form, current)) return;
      await markForm(tx, id, { kept: JSON.stringify(await countPlaces(tx.db, id)), purged_at: tx.now });
      await forgetEverybody(tx, id);
    });
  }
}

async function forgetEverybody(tx: RegistrationTx, event: string) {
  for (const table of ["registration_place", "registration_hub"] as const) {
    const ids = tx.db.selectFrom(table).select(`${table}.id`).where(`${table}.event_id`, "=", event);
    await tx.db.deleteFrom("registration_link").where("owner_id", "in", ids).execute();
  }
  await forgetContactsOf(tx, event);
  const addresses = tx.db.selectFrom("registration_place").select("email").where("event_id", "=", event);
  await tx.db
    .deleteFrom("registration_mine")
    .where("email", "in", addresses.where("email", "is not", null).$narrowType<{ email: string }>())
    .execute();
  await tx.db.deleteFrom("registration_need").where("event_id", "=", event).execute();
  await tx.db.deleteFrom("registration_follow").where("event_id", "=", event).execute();
  await tx.db.deleteFrom("registration_place").where("event_id", "=", event).execute();
  await tx.db.deleteFrom("registration_hub").where("event_id", "=", event).execute();
  await tx.db.deleteFrom("registration_round").where("event_id", "=", event).execute();
}
