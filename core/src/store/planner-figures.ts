import type { SqliteConnection } from "./sqlite-connection.ts";

/** Of smaller tables SQLite is to think nothing, rather than that they stay small. */
const WORTH_KNOWING = 1000;

/** Lets SQLite look at its tables, at most 400 rows of each index, so that it chooses well between them. */
export async function learnFigures(writer: SqliteConnection): Promise<void> {
  await writer.exec("pragma analysis_limit = 400; pragma optimize");
  await forgetSmallTables(writer);
}

/**
 * What was learnt while a table was all but empty (as after `nri init`) makes SQLite read the whole of it, also when it has
 * grown to a hundred thousand rows: it learns anew only when a node stops.
 */
export async function forgetSmallTables(writer: SqliteConnection): Promise<void> {
  const known = await writer.all("select 1 from sqlite_schema where name = 'sqlite_stat1'");
  if (known.length === 0) return;
  // The first number of `stat` is the rows of the table.
  const { changes } = await writer.run("delete from sqlite_stat1 where cast(stat as integer) < ?", [WORTH_KNOWING]);
  if (changes > 0) await writer.exec("analyze sqlite_schema");
}
