import { Refusal } from "@nri-commons/core/kit";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { ActivityRow } from "./activities-tables.ts";
import { type Activity, spanOf } from "./activity.ts";

export async function findActivity(db: CapacityDb, id: string): Promise<Activity | undefined> {
  const row = await db.selectFrom("capacity_building_activity").select("doc").where("id", "=", id).executeTakeFirst();
  return row && toActivity(row);
}

/** Throws `not-found`, or `gone` for one that was taken back. */
export async function getActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await findActivity(db, id);
  if (activity === undefined) throw new Refusal("not-found");
  if (activity.state === "withdrawn") throw new Refusal("gone");
  return activity;
}

/** One of this site. */
export async function getOwnActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await getActivity(db, id);
  if (activity.source !== undefined) throw new Refusal("not-found");
  return activity;
}

/** One that everybody may read. */
export async function getPublicActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await getActivity(db, id);
  if (activity.state === "draft") throw new Refusal("not-found");
  return activity;
}

/** Of this site, the latest first; those that were taken back left out. */
export async function listOwnActivities(db: CapacityDb, most = 200): Promise<Activity[]> {
  const rows = await db
    .selectFrom("capacity_building_activity")
    .select("doc")
    .where("origin", "is", null)
    .where("state", "!=", "withdrawn")
    .orderBy("starts_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map(toActivity);
}

/** New, or instead of what was there; `ownIri` is what an activity of this site is called on the wire. */
export async function putActivity(db: CapacityDb, activity: Activity, ownIri: string): Promise<void> {
  const { id, ...row } = toRow(activity, ownIri);
  await db
    .insertInto("capacity_building_activity")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  await db.deleteFrom("capacity_building_activity_topic").where("activity_id", "=", id).execute();
  const topics = [...new Set(activity.topics)].map((topic) => ({ activity_id: id, topic }));
  if (topics.length > 0) await db.insertInto("capacity_building_activity_topic").values(topics).execute();
}

function toActivity(row: Pick<ActivityRow, "doc">): Activity {
  return JSON.parse(row.doc);
}

function toRow(activity: Activity, ownIri: string): ActivityRow {
  const { start, end } = spanOf(activity);
  const { id, type, level, scope, mode, state, source, title, about } = activity;
  return {
    ...{ id, type, level, scope, mode, state },
    iri: source?.iri ?? ownIri,
    origin: source?.origin ?? null,
    owner: source?.owner ?? null,
    starts_at: start,
    ends_at: end,
    words: [title, about]
      .flatMap((map) => Object.values(map))
      .join("\n")
      .toLowerCase(),
    doc: JSON.stringify(activity),
    created_at: activity.created,
    updated_at: activity.updated,
    published_at: activity.published ?? null,
  };
}
