import type { Privacy } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTables, CapacityTx } from "../capacity-ctx.ts";
import { removeWords } from "./asker/word-store.ts";
import { contactOf, toRequest } from "./request-store.ts";

/** Who asked for capacity and can be written to: kept here alone. */
export const contactPrivacy: Privacy<CapacityCtx, CapacityTables> = {
  kinds: ["capacity-request"],
  async find(ctx, email) {
    const rows = await ctx.db
      .selectFrom("capacity_building_request")
      .selectAll()
      .where("contact_email", "=", email.toLowerCase())
      // Who has a page of their own is found as a person, with their requests.
      .where("person_id", "is", null)
      .orderBy("id")
      .execute();
    return rows.map((row) => {
      const { title, organisation } = toRequest(row);
      const data = { title: { ...title }, organisation, state: row.state, contact: { ...contactOf(row) } };
      return { kind: "capacity-request", id: row.id, data };
    });
  },
  erase: (_, tx, { id }) => forget(tx, id),
};

const keptFor = 90 * 86_400_000;

/** When a request has been over for 90 days, nobody needs to write to who asked. */
export async function forgetContacts(ctx: CapacityCtx): Promise<void> {
  const rows = await ctx.db
    .selectFrom("capacity_building_request")
    .select("id")
    .where("contact", "is not", null)
    .where("state", "in", ["met", "closed", "withdrawn"])
    .where("updated_at", "<", ctx.clock.now() - keptFor)
    .limit(200)
    .execute();
  for (const { id } of rows) {
    await ctx.transaction(async (tx) => {
      await forget(tx, id);
      await tellErased(tx, id);
    });
  }
}

/** A backup that still has it has it erased again. */
export function tellErased(tx: CapacityTx, id: string): Promise<void> {
  return tx.fact("personal-data.erased", { plugin: "capacity-building", kind: "capacity-request", id });
}

/** The form that it came by, what they wrote and what they wished are forgotten with it. */
export async function forget(tx: CapacityTx, id: string): Promise<void> {
  await tx.db
    .updateTable("capacity_building_request")
    .set({ contact: null, contact_email: null, form_key: null, person_id: null, proposed: null })
    .where("id", "=", id)
    .execute();
  await removeWords(tx.db, id);
}
