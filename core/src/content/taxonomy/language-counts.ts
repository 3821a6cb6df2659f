import { type Expression, sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { countCap, type LanguageCounts } from "../types/index.ts";

/** Both in one statement; `all` and `mine` are selections of ids, which may come in several parts. */
export async function countLanguages(
  db: Db,
  { all, mine }: { all: readonly Expression<unknown>[]; mine: readonly Expression<unknown>[] },
): Promise<LanguageCounts> {
  const { rows } = await sql<LanguageCounts>`select (${total(all)}) as "all", (${total(mine)}) as mine`.execute(db);
  const [counted] = rows;
  const capped = (count: number | undefined) => Math.min(Number(count ?? 0), countCap + 1);
  return { all: capped(counted?.all), mine: capped(counted?.mine) };
}

function total(parts: readonly Expression<unknown>[]) {
  const counts = parts.map((part) => sql`(select count(*) from (${part}) as counted)`);
  return sql.join(counts, sql` + `);
}
