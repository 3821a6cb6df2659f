import type { Kysely } from "kysely";
import type { DeskState, DeskTables, HorizonRow, ItemRow, ItemState, QuestionRow, TagRow } from "./desk-ctx.ts";

type Db = Kysely<DeskTables>;
type Tag = Pick<TagRow, "vocabulary" | "term">;

/** Which items stand so, as a selection for whoever lists what came in. */
export function standing(db: Db, state: DeskState | undefined, tag: Tag | undefined) {
  const tagged =
    tag &&
    db
      .selectFrom("desk_tag")
      .where("vocabulary", "=", tag.vocabulary)
      .where("term", "=", tag.term)
      .select("desk_tag.item");
  const items = db.selectFrom("desk_item").select("desk_item.item");
  if (state === undefined) return { among: tagged, without: undefined };
  if (state === "new") return { among: tagged, without: items };
  const those = items.where("state", "=", state);
  return { among: tagged ? those.where("desk_item.item", "in", tagged) : those, without: undefined };
}

/** Where each of these stands; what is not there is new. */
export async function findItems(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ItemRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("desk_item").selectAll().where("item", "in", ids).execute();
  return new Map(rows.map((row) => [row.item, row]));
}

export async function findTags(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Tag[]>> {
  const found = new Map<string, Tag[]>();
  if (ids.length === 0) return found;
  const rows = await db.selectFrom("desk_tag").selectAll().where("item", "in", ids).orderBy("term").execute();
  for (const { item, vocabulary, term } of rows) found.set(item, [...(found.get(item) ?? []), { vocabulary, term }]);
  return found;
}

/** Terms of ours that something has, to narrow by. */
export async function tagsInUse(db: Db): Promise<Tag[]> {
  return db.selectFrom("desk_tag").select(["vocabulary", "term"]).distinct().orderBy("term").execute();
}

type Stood = Omit<ItemRow, "state" | "item"> & { items: readonly string[]; state: DeskState };

export async function setStates(db: Db, { items, state, ...by }: Stood): Promise<void> {
  if (items.length === 0) return;
  await db.deleteFrom("desk_item").where("item", "in", items).execute();
  if (state === "new") return;
  const known: ItemState = state;
  await db
    .insertInto("desk_item")
    .values(items.map((item) => ({ item, state: known, ...by })))
    .execute();
}

export async function addTag(db: Db, items: readonly string[], tag: Tag): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto("desk_tag")
    .values(items.map((item) => ({ item, ...tag })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function replaceTags(db: Db, item: string, tags: readonly Tag[]): Promise<void> {
  await db.deleteFrom("desk_tag").where("item", "=", item).execute();
  for (const tag of tags) await addTag(db, [item], tag);
}

/** What was asked about it, the latest first. */
export async function listQuestions(db: Db, item: string): Promise<QuestionRow[]> {
  return db.selectFrom("desk_question").selectAll().where("item", "=", item).orderBy("id", "desc").execute();
}

export async function addQuestion(db: Db, row: QuestionRow): Promise<void> {
  await db.insertInto("desk_question").values(row).execute();
}

export async function addReply(
  db: Db,
  { id, item, reply, at }: { id: string; item: string; reply: string; at: number },
) {
  await db
    .updateTable("desk_question")
    .set({ reply, replied_at: at })
    .where("id", "=", id)
    .where("item", "=", item)
    .execute();
}

export async function findHorizon(db: Db, item: string): Promise<HorizonRow | undefined> {
  return db.selectFrom("desk_horizon").selectAll().where("item", "=", item).executeTakeFirst();
}

/** The latest first. */
export async function listHorizon(db: Db): Promise<HorizonRow[]> {
  return db.selectFrom("desk_horizon").selectAll().orderBy("at", "desc").orderBy("item").limit(200).execute();
}

/** An empty line takes it off the horizon. */
export async function putHorizon(db: Db, { item, ...said }: HorizonRow): Promise<void> {
  await db.deleteFrom("desk_horizon").where("item", "=", item).execute();
  if (said.why !== "")
    await db
      .insertInto("desk_horizon")
      .values({ item, ...said })
      .execute();
}
