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

/** Requests of which who asked wrote something, or wishes a change, that the team has not looked at. */
export async function listWithNews(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom("capacity_building_request")
    .select("id")
    .where("origin", "is", null)
    .where("state", "!=", "withdrawn")
    .where(({ eb, or, selectFrom }) =>
      or([
        eb("proposed", "is not", null),
        eb(
          "id",
          "in",
          selectFrom("capacity_building_request_word")
            .select("request_id")
            .where("author", "=", "asker")
            .where("seen", "=", 0),
        ),
      ]),
    )
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
