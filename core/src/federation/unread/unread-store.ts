import type { Db } from "../../store/index.ts";

interface UnreadRow {
  iri: string;
  /** `nri:kind`. */
  kind: string;
  version: number;
  origin: string;
  /** When it came last, in milliseconds. */
  at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_unread: UnreadRow;
  }
}

export async function putUnread(db: Db, row: UnreadRow): Promise<void> {
  await db
    .insertInto("ap_unread")
    .values(row)
    .onConflict((conflict) => conflict.column("iri").doUpdateSet(row))
    .execute();
}

export async function removeUnread(db: Db, iris: readonly string[]): Promise<void> {
  if (iris.length > 0) await db.deleteFrom("ap_unread").where("iri", "in", iris).execute();
}
