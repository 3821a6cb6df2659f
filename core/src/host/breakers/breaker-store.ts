import type { Db } from "../../store/index.ts";

export interface BreakerRow {
  plugin: string;
  /** What was stopped: `hook:event.published`. */
  contribution: string;
  failures: number;
  error: string;
  opened_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    plugin_breaker: BreakerRow;
  }
}

export function listBreakers(db: Db): Promise<BreakerRow[]> {
  return db.selectFrom("plugin_breaker").selectAll().orderBy("plugin").orderBy("contribution").execute();
}

export async function putBreaker(db: Db, row: BreakerRow): Promise<void> {
  await db
    .insertInto("plugin_breaker")
    .values(row)
    .onConflict((conflict) => conflict.columns(["plugin", "contribution"]).doUpdateSet(row))
    .execute();
}

export async function removeBreakers(db: Db, plugin: string): Promise<void> {
  await db.deleteFrom("plugin_breaker").where("plugin", "=", plugin).execute();
}
