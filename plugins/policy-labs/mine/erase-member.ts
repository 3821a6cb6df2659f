import { forgetAuthor } from "../contributions/change-contribution.ts";
import { removeMember } from "../people/member-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";

/** Nothing of them stays but what they said, without their name. Bears that they are gone already. */
export async function eraseMember(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  await forgetAuthor(ctx, tx, id);
  await removeMember(tx.db, id);
}
