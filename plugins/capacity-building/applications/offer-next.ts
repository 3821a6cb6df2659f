import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { holdsSeat } from "./application.ts";
import { listApplications, listWaiting } from "./application-store.ts";
import { findCall } from "./call-store.ts";
import { tellDecision } from "./send-letters.ts";

/** A place was given back: who is next on the waiting list gets it offered, if there is a seat. */
export async function offerNext(ctx: CapacityCtx, tx: CapacityTx, activity: string): Promise<void> {
  const call = await findCall(tx.db, activity);
  const [next] = await listWaiting(tx.db, activity);
  if (call === undefined || next === undefined) return;
  const taken = (await listApplications(tx.db, activity)).filter(holdsSeat).length;
  if (call.seats !== undefined && taken >= call.seats) return;
  await tellDecision(ctx, tx, { ...next, decision: "accepted" });
}
