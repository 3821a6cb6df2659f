import type { LabsCtx } from "../policy-labs-ctx.ts";
import { closeLab } from "./change-lab.ts";
import { findLab, putLab, toLab } from "./lab-store.ts";

/** Closes what is over, and tells the others of what was taken back and can be undone no more. Twice changes nothing. */
export async function settleLabs(ctx: LabsCtx): Promise<void> {
  const now = ctx.clock.now();
  const own = ctx.db.selectFrom("policy_labs_lab").select(["id", "doc"]).where("origin", "is", null);
  const over = await own.where("state", "=", "open").where("closes_at", "<=", now).limit(200).execute();
  for (const { id } of over) await ctx.transaction((tx) => closeLab(ctx, tx, id));
  const gone = await own.where("state", "=", "withdrawn").execute();
  for (const { tellAt, id } of gone.map(toLab)) {
    if (tellAt !== undefined && tellAt <= now) await tell(ctx, id);
  }
}

function tell(ctx: LabsCtx, id: string): Promise<void> {
  return ctx.transaction(async (tx) => {
    const lab = await findLab(tx.db, id);
    if (lab?.tellAt === undefined) return;
    const { tellAt: _, before: __, ...rest } = lab;
    await putLab(tx.db, rest, ctx.objectIri(id));
    if (lab.published !== undefined) await tx.fact("policy-lab.withdrawn", { id, revision: lab.updated });
  });
}
