import type { Db } from "../../store/index.ts";

/** An actor whose keys changed: what any process of this node cached of them before is void. */
export interface KeyChangeRow {
  owner: string;
  changed_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    key_change: KeyChangeRow;
  }
}

export async function addKeyChange(db: Db, owner: string, now: number): Promise<void> {
  await db
    .insertInto("key_change")
    .values({ owner, changed_at: now })
    .onConflict((conflict) => conflict.column("owner").doUpdateSet({ changed_at: now }))
    .execute();
}

export function listKeyChanges(db: Db, since: number): Promise<KeyChangeRow[]> {
  return db.selectFrom("key_change").selectAll().where("changed_at", ">=", since).execute();
}

export async function removeKeyChanges(db: Db, before: number): Promise<void> {
  await db.deleteFrom("key_change").where("changed_at", "<", before).execute();
}
