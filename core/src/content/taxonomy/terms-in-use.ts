import { sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { vocabulary } from "../types/index.ts";
import type { ContentKind } from "./tag-store.ts";

/** Never of experts: that nobody has a term would tell who is hidden. */
interface Asked {
  kind: Exclude<ContentKind, "expert">;
  vocabularies: readonly string[];
}

/** Which terms something public has, by vocabulary, to choose from: one look into the index for each term, in one statement. */
export async function termsInUse(
  db: Db,
  { kind, vocabularies }: Asked,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const terms = vocabularies.flatMap((id) => vocabulary(id).terms.map((term) => sql`(${id}, ${term.id})`));
  const { rows } = await sql<{ vocabulary: string; term: string }>`
    with asked (vocabulary, term) as (values ${sql.join(terms)})
    select a.vocabulary, a.term from asked a where exists (
      select 1 from content_tag t where t.vocabulary = a.vocabulary and t.term = a.term and t.kind = ${kind})`.execute(
    db,
  );
  const used = new Map(vocabularies.map((id) => [id, new Set<string>()]));
  for (const row of rows) used.get(row.vocabulary)?.add(row.term);
  return used;
}
