import type { CapacityDb } from "../capacity-ctx.ts";
import type { Story, StoryState } from "./answer.ts";
import type { StoryRow } from "./follow-up-tables.ts";

export interface KeptStory extends Story {
  id: string;
  wave: string;
  person: string;
  activity: string;
  state: StoryState;
  offeredAt: number;
  publishedAt?: number | undefined;
}

export async function findStory(db: CapacityDb, id: string): Promise<KeptStory | undefined> {
  const row = await db
    .selectFrom("capacity_building_follow_up_story")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toStory(row);
}

export async function findStoryOfWave(db: CapacityDb, wave: string): Promise<KeptStory | undefined> {
  const row = await db
    .selectFrom("capacity_building_follow_up_story")
    .selectAll()
    .where("wave_id", "=", wave)
    .executeTakeFirst();
  return row && toStory(row);
}

export async function storiesOf(db: CapacityDb, person: string): Promise<KeptStory[]> {
  const rows = await db
    .selectFrom("capacity_building_follow_up_story")
    .selectAll()
    .where("person_id", "=", person)
    .orderBy("id")
    .execute();
  return rows.map(toStory);
}

/** New, or instead of what the same wave told before; the team reads it again. */
export async function putStory(db: CapacityDb, story: KeptStory): Promise<void> {
  const { id, wave, person, activity, state, offeredAt, publishedAt, title, text, lang, name } = story;
  const row = { state, doc: JSON.stringify({ title, text, lang, name }), offered_at: offeredAt };
  const changes = { ...row, published_at: publishedAt ?? null };
  await db
    .insertInto("capacity_building_follow_up_story")
    .values({ id, wave_id: wave, person_id: person, activity_id: activity, ...changes })
    .onConflict((conflict) => conflict.column("wave_id").doUpdateSet(changes))
    .execute();
}

/** A page of stories in this state, the latest first. */
export async function listStories(
  db: CapacityDb,
  { state, cursor, limit }: { state: StoryState; cursor?: string | undefined; limit: number },
): Promise<{ items: KeptStory[]; next: string | undefined }> {
  const rows = await db
    .selectFrom("capacity_building_follow_up_story")
    .selectAll()
    .where("state", "=", state)
    .$if(cursor !== undefined, (rows) => rows.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toStory);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

export async function removeStory(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_follow_up_story").where("id", "=", id).execute();
}

function toStory(row: StoryRow): KeptStory {
  const { id, wave_id, person_id, activity_id, state, doc, offered_at, published_at } = row;
  return {
    ...(JSON.parse(doc) as Story),
    ...{ id, wave: wave_id, person: person_id, activity: activity_id, state, offeredAt: Number(offered_at) },
    ...(published_at !== null && { publishedAt: Number(published_at) }),
  };
}
