import type { PluginTx } from "@nri-commons/core/plugin";
import type { NoticeRow, NoticeTables } from "./notice.ts";

type Db = PluginTx<NoticeTables>["db"];

export function listNotices(db: Db): Promise<NoticeRow[]> {
  return db.selectFrom("notice_board_notice").selectAll().orderBy("posted_at", "desc").limit(50).execute();
}

export function findNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  return db.selectFrom("notice_board_notice").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Keeping the same notice twice keeps it once, as it is now. */
export async function putNotice(db: Db, row: NoticeRow): Promise<void> {
  const { text, posted_at } = row;
  await db
    .insertInto("notice_board_notice")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ text, posted_at }))
    .execute();
}

export async function deleteNotice(db: Db, id: string): Promise<void> {
  await db.deleteFrom("notice_board_notice").where("id", "=", id).execute();
}

export function listLocalBefore(db: Db, time: number): Promise<Pick<NoticeRow, "id">[]> {
  return db
    .selectFrom("notice_board_notice")
    .select("id")
    .where("origin", "is", null)
    .where("posted_at", "<", time)
    .execute();
}

export async function deleteRemoteNotices(db: Db): Promise<void> {
  await db.deleteFrom("notice_board_notice").where("origin", "is not", null).execute();
}
