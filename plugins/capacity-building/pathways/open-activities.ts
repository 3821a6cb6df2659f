import { type Activity, isOpenForApplication } from "../activities/activity.ts";
import type { CapacityDb } from "../capacity-ctx.ts";
import { type FittingActivity, fitsStep, type Step } from "./pathway.ts";

/** An activity as pathways see it: by its address on the wire, of this site or another. */
export interface KnownActivity extends FittingActivity {
  activity: Activity;
}

/** What one can still come to now, the soonest first, of all that these steps are for. */
export async function listOpenFor(db: CapacityDb, steps: readonly Step[], now: number): Promise<KnownActivity[]> {
  const iris = steps.flatMap(({ kind, activity }) => (kind === "activity" && activity ? [activity] : []));
  const types = steps.flatMap(({ kind, type }) => (kind === "kind" && type ? [type] : []));
  if (iris.length + types.length === 0) return [];
  const rows = await db
    .selectFrom("capacity_building_activity")
    .select(["iri", "doc"])
    .where("state", "=", "open")
    .where("ends_at", ">", now)
    .where(({ eb, or }) =>
      or([
        ...(iris.length > 0 ? [eb("iri", "in", iris)] : []),
        ...(types.length > 0 ? [eb("type", "in", types as Activity["type"][])] : []),
      ]),
    )
    .orderBy("starts_at")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows
    .map(toKnown)
    .filter((one) => isOpenForApplication(one.activity, now) && steps.some((step) => fitsStep(step, one)));
}

/** By their addresses on the wire, for the steps that name one. */
export async function findActivities(db: CapacityDb, iris: readonly string[]): Promise<Map<string, Activity>> {
  if (iris.length === 0) return new Map();
  const rows = await db
    .selectFrom("capacity_building_activity")
    .select(["iri", "doc"])
    .where("iri", "in", [...iris])
    .where("state", "not in", ["draft", "withdrawn"])
    .execute();
  return new Map(rows.map((row) => [row.iri, toKnown(row).activity]));
}

/** What everybody may see, for the choice of an activity as a step: what comes first, then the latest. */
export async function listForChoice(db: CapacityDb, most = 200): Promise<KnownActivity[]> {
  const rows = await db
    .selectFrom("capacity_building_activity")
    .select(["iri", "doc"])
    .where("state", "not in", ["draft", "withdrawn"])
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(toKnown);
}

/** What somebody completed here. */
export async function listCompleted(db: CapacityDb, person: string): Promise<KnownActivity[]> {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_activity as activity", "activity.id", "participant.activity_id")
    .select(["activity.iri", "activity.doc"])
    .where("participant.person_id", "=", person)
    .where("participant.state", "=", "completed")
    .execute();
  return rows.map(toKnown);
}

function toKnown({ iri, doc }: { iri: string; doc: string }): KnownActivity {
  const activity: Activity = JSON.parse(doc);
  return { iri, activity, type: activity.type, level: activity.level };
}
