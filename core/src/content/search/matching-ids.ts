import { sql } from "kysely";
import { type Db, dialectOf } from "../../store/index.ts";
import type { ContentKind } from "../taxonomy/tag-store.ts";
import type { Viewer } from "../types/index.ts";
import { marksFor } from "./audiences.ts";
import { matchPostgres, matchSqlite } from "./match.ts";

/** Only the newest matches count: a word that a million texts have is not worth reading them all. */
export const newest = 1000;

/** Ids of the things of one kind that have the words, for narrowing a list. */
export async function findMatchingIds(
  db: Db,
  { q, kind, viewer }: { q: string; kind: ContentKind; viewer: Viewer },
): Promise<string[]> {
  const matches = newestMatches(db, q, marksFor(viewer, [kind]));
  if (!matches) return [];
  const { rows } = await sql<{ object_id: string }>`
    select object_id from content_text where n in (select n from (${matches}) as matched)`.execute(db);
  return [...new Set(rows.map(({ object_id }) => object_id))];
}

/** The newest matches, `n` and `score` (higher is better); undefined when the question holds no word. */
export function newestMatches(db: Db, q: string, marks: readonly string[]) {
  if (dialectOf(db) === "sqlite") {
    const match = matchSqlite(q, marks);
    return (
      match &&
      sql<{ n: number; score: number }>`
        select rowid as n, -bm25(content_text_fts, 5.0, 1.0, 0.0) as score from content_text_fts
        where content_text_fts match ${match} order by rowid desc limit ${newest}`
    );
  }
  const match = matchPostgres(q, marks);
  return (
    match &&
    sql<{ n: number; score: number }>`
      select n, ts_rank_cd(words, to_tsquery('simple', ${match}), 1) as score from content_text
      where words @@ to_tsquery('simple', ${match}) and marks in (${sql.join(marks)})
      order by n desc limit ${newest}`
  );
}
