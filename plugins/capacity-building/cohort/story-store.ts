import type { CapacityDb } from "../capacity-ctx.ts";
import type { Story } from "./cohort.ts";
import type { StoryRow } from "./cohort-tables.ts";

const table = "capacity_building_story";

export async function storiesOf(db: CapacityDb, participants: readonly string[]): Promise<Story[]> {
  if (participants.length === 0) return [];
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("participant_id", "in", [...participants])
    .orderBy("published_on", "desc")
    .execute();
  return rows.map(toStory);
}

export async function listStories(db: CapacityDb, activity: string): Promise<Story[]> {
  const of = db.selectFrom(table).selectAll().where("activity_id", "=", activity);
  const rows = await of.orderBy("published_on", "desc").orderBy("id", "desc").limit(200).execute();
  return rows.map(toStory);
}

export interface ShownStory extends Story {
  outlet?: string;
  /** Of the participant. */
  country?: string;
}

/** For everybody: with where it appeared and from which country, and never by whom. */
export async function listShownStories(db: CapacityDb, activity: string): Promise<ShownStory[]> {
  const rows = await shownStories(db).where("story.activity_id", "=", activity).limit(100).execute();
  return rows.map(toShown);
}

/** The same of all activities that everybody sees. */
export async function listPressStories(db: CapacityDb, limit: number): Promise<ShownStory[]> {
  const rows = await shownStories(db)
    .innerJoin("capacity_building_activity as activity", "activity.id", "story.activity_id")
    .where("activity.state", "in", ["open", "cancelled"])
    .limit(limit)
    .execute();
  return rows.map(toShown);
}

function shownStories(db: CapacityDb) {
  return db
    .selectFrom("capacity_building_story as story")
    .innerJoin("capacity_building_participant as participant", "participant.id", "story.participant_id")
    .innerJoin("capacity_building_person as person", "person.id", "participant.person_id")
    .selectAll("story")
    .select(["participant.doc as more", "person.country"])
    .where("story.shown", "=", 1)
    .orderBy("story.published_on", "desc")
    .orderBy("story.id", "desc");
}

function toShown({ more, country, ...row }: StoryRow & { more: string; country: string | null }): ShownStory {
  const { outlet } = JSON.parse(more) as { outlet?: string };
  return { ...toStory(row), ...(outlet && { outlet }), ...(country && { country }) };
}

export async function findStory(db: CapacityDb, id: string): Promise<Story | undefined> {
  const row = await db.selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst();
  return row && toStory(row);
}

export async function putStory(db: CapacityDb, story: Story): Promise<void> {
  const { id, activity, participant, published, shown, ...doc } = story;
  const row = { published_on: published, shown: shown ? 1 : 0, doc: JSON.stringify(doc) };
  await db
    .insertInto(table)
    .values({ id, activity_id: activity, participant_id: participant, ...row })
    .onConflict((same) => same.column("id").doUpdateSet(row))
    .execute();
}

export async function removeStory(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom(table).where("id", "=", id).execute();
}

function toStory({ id, activity_id, participant_id, published_on, shown, doc }: StoryRow): Story {
  const ids = { id, activity: activity_id, participant: participant_id };
  return { ...(JSON.parse(doc) as Pick<Story, "title" | "url">), ...ids, published: published_on, shown: shown === 1 };
}
