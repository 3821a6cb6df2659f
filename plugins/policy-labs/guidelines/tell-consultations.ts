import type { LabsCtx } from "../policy-labs-ctx.ts";
import "./consultation-facts.ts";

/** Tells other sites of what everybody here saw before consultations went over the wire. */
export async function tellConsultations(ctx: LabsCtx): Promise<void> {
  const untold = await ctx.db
    .selectFrom("policy_labs_consultation")
    .select("id")
    .where("origin", "is", null)
    .where("is_public", "=", 1)
    .where("told_at", "is", null)
    .execute();
  for (const { id } of untold) {
    await ctx.transaction(async (tx) => {
      const row = await tx.db
        .updateTable("policy_labs_consultation")
        .set({ told_at: tx.now })
        .where("id", "=", id)
        .where("is_public", "=", 1)
        .where("told_at", "is", null)
        .returning("updated_at")
        .executeTakeFirst();
      if (row !== undefined) await tx.fact("policy-consultation.shown", { id, revision: Number(row.updated_at) });
    });
  }
}
