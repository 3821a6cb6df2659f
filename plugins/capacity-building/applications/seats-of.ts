import type { CapacityDb } from "../capacity-ctx.ts";
import { holdsSeat } from "./application.ts";
import { applicationsOf } from "./application-store.ts";

/** In which activities somebody was told that they have a place. */
export async function seatsOf(db: CapacityDb, person: string): Promise<string[]> {
  const all = await applicationsOf(db, person);
  return all.filter((one) => holdsSeat(one) && one.told === "accepted").map(({ activity }) => activity);
}
