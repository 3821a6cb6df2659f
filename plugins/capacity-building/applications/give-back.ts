import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { holdsSeat } from "./application.ts";
import { findOf, updateApplication } from "./application-store.ts";
import { offerNext } from "./offer-next.ts";

/** Whoever leaves an activity gives their place back: the next on the waiting list gets it. */
export async function giveBack(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { activity, person }: { activity: string; person: string },
): Promise<void> {
  const one = await findOf(tx.db, activity, person);
  if (one === undefined || !holdsSeat(one) || one.told !== "accepted") return;
  await updateApplication(tx.db, { ...one, answer: "declined" });
  await offerNext(ctx, tx, activity);
}
