import { sql } from "kysely";
import { type Db, dialectOf } from "../../store/index.ts";

/**
 * What was said to the world keeps its names, what is logged stays as it was, and sealed texts cannot be read: none of that
 * is touched. Search texts follow from the rest.
 */
const kept =
  /^(ap_|audit_|fact$|job|mail|actor_key$|private_key$|local_actor$|access_token$|key_change$|person_|backup_|restoration$|content_text|sqlite_|migration$)/;

/** Links to the node's own pages and pictures, wherever they were written down, lead to its new address. Returns how many texts changed. */
export async function renameOwnLinks(db: Db, from: string, to: string): Promise<number> {
  let changed = 0;
  for (const { table, column } of await textColumns(db)) {
    if (kept.test(table)) continue;
    const cell = sql.ref(column);
    const result = await sql`update ${sql.table(table)} set ${cell} = replace(${cell}, ${`${from}/`}, ${`${to}/`})
      where ${cell} like ${`%${from}/%`}`.execute(db);
    changed += Number(result.numAffectedRows ?? 0);
  }
  return changed;
}

async function textColumns(db: Db): Promise<{ table: string; column: string }[]> {
  const found =
    dialectOf(db) === "sqlite"
      ? sql<{ table: string; column: string }>`select m.name as "table", c.name as "column"
          from sqlite_master m, pragma_table_info(m.name) c
          where m.type = 'table' and m.sql not like 'CREATE VIRTUAL%' and lower(c.type) like '%text%'`
      : sql<{ table: string; column: string }>`select table_name as "table", column_name as "column"
          from information_schema.columns natural join information_schema.tables
          where table_schema = current_schema() and table_type = 'BASE TABLE' and data_type in ('text', 'character varying')`;
  return (await found.execute(db)).rows;
}
