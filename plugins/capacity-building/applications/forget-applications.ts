import type { CapacityCtx } from "../capacity-ctx.ts";
import { holdTime } from "./application.ts";
import { removeApplication } from "./application-store.ts";

/**
 * Applications whose address nobody confirmed are forgotten after a week; those that led to no place, and what was withdrawn or given
 * back, after the months that the site set.
 */
export async function forgetApplications(ctx: CapacityCtx): Promise<void> {
  const now = ctx.clock.now();
  const unconfirmed = oldOnes(ctx, now - holdTime).where("state", "=", "asked");
  const unplaced = oldOnes(ctx, now - ctx.settings.keepApplicationsMonths * 30 * 86_400_000).where((one) =>
    one.or([
      one("state", "=", "withdrawn"),
      one("told", "in", ["refused", "waiting"]),
      one("answer", "in", ["declined", "lapsed"]),
    ]),
  );
  for (const which of [unconfirmed, unplaced])
    for (const { id } of await which.execute()) await ctx.transaction((tx) => removeApplication(tx.db, id));
}

function oldOnes({ db }: CapacityCtx, before: number) {
  return db.selectFrom("capacity_building_application").select("id").where("created_at", "<", before).limit(500);
}
