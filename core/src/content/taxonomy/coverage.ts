import type { Db } from "../../store/index.ts";
import { vocabulary } from "../types/index.ts";
import type { ContentKind } from "./tag-store.ts";

export interface CoverageQuery {
  vocabulary: string;
  kind?: ContentKind | undefined;
  origin?: string | undefined;
  /** Of what is dated (an event's beginning, an output's publication) from here … */
  from?: number | undefined;
  /** … to before here. */
  to?: number | undefined;
}

export interface CoverageRow {
  term: string;
  kind: ContentKind;
  count: number;
}

export interface Coverage {
  vocabulary: string;
  rows: CoverageRow[];
  /** Terms of the vocabulary that nothing has. */
  uncovered: string[];
}

/** How many published things have each term of a vocabulary: the coverage tables. */
export async function coverage(db: Db, { vocabulary: id, kind, origin, from, to }: CoverageQuery): Promise<Coverage> {
  let query = db
    .selectFrom("content_tag")
    .select((eb) => ["term", "kind", eb.fn.countAll<number>().as("count")])
    .where("vocabulary", "=", id)
    // Who is listed as an expert is for those who may see it: counts would tell.
    .where("kind", "<>", "expert")
    .groupBy(["term", "kind"])
    .orderBy("term")
    .orderBy("kind");
  if (kind) query = query.where("kind", "=", kind);
  if (origin) query = query.where("origin", "=", origin);
  if (from !== undefined) query = query.where("sort_at", ">=", from);
  if (to !== undefined) query = query.where("sort_at", "<", to);
  const rows = (await query.execute()).map((row) => ({ ...row, count: Number(row.count) }));
  const covered = new Set(rows.map(({ term }) => term));
  const terms = id === "languages" || id === "keywords" ? [] : vocabulary(id).terms;
  return { vocabulary: id, rows, uncovered: terms.map((term) => term.id).filter((term) => !covered.has(term)) };
}
