import type { Db, Dialect } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    ap_moved: MovedRow;
  }
}

/** An actor of others that went to a new place, as both places say. */
export interface MovedRow {
  from_actor: string;
  to_actor: string;
  moved_at: number;
}

export async function addMoved(db: Db, row: MovedRow): Promise<void> {
  const { to_actor, moved_at } = row;
  // Whoever goes back is at home there again.
  await db.deleteFrom("ap_moved").where("from_actor", "=", to_actor).execute();
  await db
    .insertInto("ap_moved")
    .values(row)
    .onConflict((conflict) => conflict.column("from_actor").doUpdateSet({ to_actor, moved_at }))
    .execute();
}

/** Who came to these actors from elsewhere. */
export async function listMovedTo(db: Db, dialect: Dialect, actors: readonly string[]): Promise<MovedRow[]> {
  if (actors.length === 0) return [];
  return db.selectFrom("ap_moved").selectAll().where("to_actor", "in", jsonTexts(dialect, actors)).execute();
}
