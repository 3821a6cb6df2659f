import type { PluginTx } from "@nri-commons/core/plugin";
import type { GuestbookTables, LineRow } from "./guestbook.ts";

type Db = PluginTx<GuestbookTables>["db"];

export function listLines(db: Db): Promise<Pick<LineRow, "name" | "text">[]> {
  return db
    .selectFrom("guestbook_line")
    .select(["name", "text"])
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

export function findLinesOf(db: Db, email: string): Promise<LineRow[]> {
  return db.selectFrom("guestbook_line").selectAll().where("email", "=", email).execute();
}

/** What was sent twice is kept once. */
export async function addLine(db: Db, row: LineRow): Promise<void> {
  await db
    .insertInto("guestbook_line")
    .values(row)
    .onConflict((conflict) => conflict.column("sent_key").doNothing())
    .execute();
}

export async function deleteLine(db: Db, id: string): Promise<void> {
  await db.deleteFrom("guestbook_line").where("id", "=", id).execute();
}

export async function deleteLinesBefore(db: Db, time: number): Promise<void> {
  await db.deleteFrom("guestbook_line").where("written_at", "<", time).execute();
}
