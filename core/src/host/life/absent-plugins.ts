import { type Db, listTables, prefixOf } from "../../store/index.ts";
import { listLives } from "./life-store.ts";

/** A plugin that ran with this database before, and whose files are not here. */
export interface AbsentPlugin {
  id: string;
  /** The one that ran last. */
  version: string;
  /** It was uninstalled before its files went. */
  removed: boolean;
  /** How many tables it has left. */
  tables: number;
}

/** `here`: ids of those whose files are here, however they are doing. */
export async function listAbsent(db: Db, here: readonly string[]): Promise<AbsentPlugin[]> {
  const gone = [...(await listLives(db)).values()].filter(({ plugin }) => !here.includes(plugin));
  const ids = [...here, ...gone.map(({ plugin }) => plugin)];
  return Promise.all(
    gone.map(async ({ plugin, version, removed }) => {
      const tables = await countTables(db, plugin, ids);
      return { id: plugin, version, removed: removed !== undefined, tables };
    }),
  );
}

/** Of one plugin, and of no other whose id goes on after it. */
export async function countTables(db: Db, id: string, all: readonly string[]): Promise<number> {
  const prefix = prefixOf(id);
  const others = all.map(prefixOf).filter((other) => other.length > prefix.length);
  return (await listTables(db, prefix, others)).tables.length;
}
