import type { Kysely } from "kysely";
import type { DemandTables, RequestWordRow } from "../demand-tables.ts";

type Db = Kysely<DemandTables>;

export interface Word extends Pick<RequestWordRow, "id" | "author" | "text"> {
  written: number;
  seen: boolean;
}

/** In the order in which they were written. */
export async function listWords(db: Db, request: string): Promise<Word[]> {
  const rows = await db
    .selectFrom("capacity_building_request_word")
    .selectAll()
    .where("request_id", "=", request)
    .orderBy("written_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id, author, text, seen, written_at }) => ({
    ...{ id, author, text },
    seen: seen === 1,
    written: Number(written_at),
  }));
}

/** Sent twice it is one. */
export async function addWord(db: Db, word: RequestWordRow): Promise<boolean> {
  const insert = db.insertInto("capacity_building_request_word").values(word);
  const { numInsertedOrUpdatedRows = 0n } = await insert
    .onConflict((same) => same.column("id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function markSeen(db: Db, request: string): Promise<void> {
  await db.updateTable("capacity_building_request_word").set({ seen: 1 }).where("request_id", "=", request).execute();
}

export async function removeWords(db: Db, request: string): Promise<void> {
  await db.deleteFrom("capacity_building_request_word").where("request_id", "=", request).execute();
}

/** How many words of who asked the team has not noted; a request without any is left out. */
export async function listUnseen(db: Db, requests: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (requests.length === 0) return new Map();
  const rows = await unseen(db)
    .select(({ fn }) => ["request_id", fn.countAll().as("count")])
    .where("request_id", "in", [...requests])
    .groupBy("request_id")
    .execute();
  return new Map(rows.map(({ request_id, count }) => [request_id, Number(count)]));
}

/** Requests of which who asked wrote something that the team has not noted. */
export async function listUnseenRequests(db: Db, most: number): Promise<string[]> {
  const rows = await unseen(db).select("request_id").distinct().orderBy("request_id").limit(most).execute();
  return rows.map(({ request_id }) => request_id);
}

/** Requests that who asked wishes to be changed. */
export async function listWished(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom("capacity_building_request")
    .select("id")
    .where("proposed", "is not", null)
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

function unseen(db: Db) {
  return db.selectFrom("capacity_building_request_word").where("author", "=", "asker").where("seen", "=", 0);
}
