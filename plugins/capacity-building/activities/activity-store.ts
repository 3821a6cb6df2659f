import { Refusal } from "@nri-commons/core/kit";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { ActivityRow, ActivityTagRow } from "./activities-tables.ts";
import { type Activity, applyUntil, isPublic, spanOf } from "./activity.ts";

export async function findActivity(db: CapacityDb, id: string): Promise<Activity | undefined> {
  const row = await db.selectFrom("capacity_building_activity").select("doc").where("id", "=", id).executeTakeFirst();
  return row && toActivity(row);
}

export function findActivityRow(db: CapacityDb, id: string): Promise<ActivityRow | undefined> {
  return db.selectFrom("capacity_building_activity").selectAll().where("id", "=", id).executeTakeFirst();
}

/** One that everybody may see. Throws `not-found`, or `gone` for one that was taken back. */
export async function getPublicActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await getActivity(db, id);
  if (!isPublic(activity)) throw new Refusal("not-found");
  return activity;
}

/** One of this site, drafts too. */
export async function getOwnActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await getActivity(db, id);
  if (activity.source !== undefined) throw new Refusal("not-found");
  return activity;
}

/** Any that is not taken back. */
export async function getActivity(db: CapacityDb, id: string): Promise<Activity> {
  const activity = await findActivity(db, id);
  if (activity === undefined) throw new Refusal("not-found");
  if (activity.state === "withdrawn") throw new Refusal("gone");
  return activity;
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
  await db.deleteFrom("capacity_building_activity_tag").where("activity_id", "=", id).execute();
  const tags = tagsOf(activity);
  if (tags.length > 0) await db.insertInto("capacity_building_activity_tag").values(tags).execute();
}

/** All of other sites: they are received anew. Gives their ids. */
export async function clearRemoteActivities(db: CapacityDb): Promise<string[]> {
  const remote = db.selectFrom("capacity_building_activity").select("id").where("origin", "is not", null);
  await db.deleteFrom("capacity_building_activity_tag").where("activity_id", "in", remote).execute();
  await db.deleteFrom("capacity_building_activity_topic").where("activity_id", "in", remote).execute();
  const rows = await remote.execute();
  await db.deleteFrom("capacity_building_activity").where("origin", "is not", null).execute();
  return rows.map(({ id }) => id);
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

export function toActivity(row: Pick<ActivityRow, "doc">): Activity {
  return JSON.parse(row.doc);
}

function toRow(activity: Activity, ownIri: string): ActivityRow {
  const { start, end } = spanOf(activity);
  const { title, about, place, partners } = activity;
  const words = [
    ...[title, about].flatMap((map) => Object.values(map)),
    ...partners.map(({ name }) => name),
    place ?? "",
  ];
  return {
    id: activity.id,
    iri: activity.source?.iri ?? ownIri,
    origin: activity.source?.origin ?? null,
    owner: activity.source?.owner ?? null,
    state: activity.state,
    type: activity.type,
    level: activity.level,
    scope: activity.scope,
    mode: activity.mode,
    country: activity.country ?? null,
    region: activity.region ?? null,
    starts_at: start,
    ends_at: end,
    apply_until: applyUntil(activity),
    words: words.join("\n").toLowerCase(),
    doc: JSON.stringify(activity),
    created_at: activity.created,
    updated_at: activity.updated,
    published_at: activity.published ?? null,
  };
}

function tagsOf(activity: Activity): ActivityTagRow[] {
  const lists = {
    audience: activity.audiences,
    experience: activity.experience,
    language: activity.languages,
    policy: activity.policyAreas,
    partner: activity.partners.flatMap(({ id }) => id ?? []),
  };
  return Object.entries(lists).flatMap(([kind, terms]) =>
    [...new Set(terms)].map((term) => ({ activity_id: activity.id, kind, term })),
  );
}
