import { type Db, insertAll } from "../../store/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    ap_former: FormerRow;
    /** Who followed when the node moved. */
    ap_former_follower: { origin: string; actor: string };
  }
}

/** An address that this node had before. */
export interface FormerRow {
  /** `https://host` */
  origin: string;
  moved_to: string;
  moved_at: number;
  /** When all that follows from the move was said; null until the first start at the new address. */
  settled_at: number | null;
}

/** Newest first. */
export async function listFormer(db: Db): Promise<FormerRow[]> {
  return db.selectFrom("ap_former").selectAll().orderBy("moved_at", "desc").execute();
}

export async function addFormer(
  db: Db,
  { followers, ...row }: Omit<FormerRow, "settled_at"> & { followers: readonly string[] },
): Promise<void> {
  // Back to where it once was: that address is the present one again.
  await db.deleteFrom("ap_former").where("origin", "=", row.moved_to).execute();
  await db.deleteFrom("ap_former_follower").where("origin", "in", [row.moved_to, row.origin]).execute();
  await db
    .insertInto("ap_former")
    .values({ ...row, settled_at: null })
    .execute();
  const rows = followers.map((actor) => ({ origin: row.origin, actor }));
  await insertAll(db, "ap_former_follower", rows, { known: "pass over" });
}

export async function listFormerFollowers(db: Db, origin: string): Promise<string[]> {
  const rows = await db
    .selectFrom("ap_former_follower")
    .select("actor")
    .where("origin", "=", origin)
    .orderBy("actor")
    .execute();
  return rows.map(({ actor }) => actor);
}

/** Was let in under a former address: nobody has to be asked again. */
export async function isFormerFollower(db: Db, actor: string): Promise<boolean> {
  const row = await db.selectFrom("ap_former_follower").select("actor").where("actor", "=", actor).executeTakeFirst();
  return row !== undefined;
}

export async function markSettled(db: Db, origin: string, now: number): Promise<void> {
  await db.updateTable("ap_former").set({ settled_at: now }).where("origin", "=", origin).execute();
}
