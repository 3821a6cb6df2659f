import type { Db } from "../../store/index.ts";

interface LifeRow {
  plugin: string;
  /** The one that ran last. */
  version: string;
  /** JSON: what an owner agreed that it may reach. */
  capabilities: string;
  removed_at: number | null;
  rested: 0 | 1;
  changed_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    plugin_life: LifeRow;
  }
}

/** What is known of a plugin that ran here before. */
export interface Life {
  plugin: string;
  version: string;
  capabilities: readonly string[];
  /** Milliseconds: since when it is uninstalled. */
  removed?: number;
  /** It did not run: what came meanwhile is read anew once it does. */
  rested: boolean;
}

export async function listLives(db: Db): Promise<ReadonlyMap<string, Life>> {
  const rows = await db.selectFrom("plugin_life").selectAll().execute();
  return new Map(rows.map((row) => [row.plugin, toLife(row)]));
}

export async function putLife(db: Db, life: Life, now: number): Promise<void> {
  const { plugin, version, capabilities, removed = null, rested } = life;
  const row: LifeRow = {
    ...{ plugin, version, capabilities: JSON.stringify(capabilities), removed_at: removed, changed_at: now },
    rested: rested ? 1 : 0,
  };
  await db
    .insertInto("plugin_life")
    .values(row)
    .onConflict((conflict) => conflict.column("plugin").doUpdateSet(row))
    .execute();
}

function toLife({ plugin, version, capabilities, removed_at, rested }: LifeRow): Life {
  const list: unknown = JSON.parse(capabilities);
  return {
    plugin,
    version,
    rested: rested === 1,
    capabilities: Array.isArray(list) ? list.filter((one) => typeof one === "string") : [],
    ...(removed_at !== null && { removed: removed_at }),
  };
}
