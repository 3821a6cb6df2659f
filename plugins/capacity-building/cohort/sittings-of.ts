import type { Activity } from "../activities/activity.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Sitting } from "./cohort.ts";
import { listSittings } from "./sitting-store.ts";

/** Where attendance is noted: the dated sessions of the activity, and what the team named beside them. */
export async function sittingsOf(db: CapacityDb, activity: Activity): Promise<Sitting[]> {
  const dated = activity.sessions.map(({ id, title, date }) => ({ id, activity: activity.id, title, day: date }));
  const all: Sitting[] = [...dated, ...(await listSittings(db, activity.id)).map((one) => ({ ...one, named: true }))];
  return all.toSorted((one, other) => ((one.day ?? "9") < (other.day ?? "9") ? -1 : 1));
}
