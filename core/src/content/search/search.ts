import { sql } from "kysely";
import { type LanguageMap, Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { fromDoc, limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { type LanguageCounts, type Viewer, writtenVocabulary } from "../types/index.ts";
import { expertAudienceOf, marksFor, type SearchKind } from "./audiences.ts";
import { newest, newestMatches } from "./matching-ids.ts";

export interface SearchQuery extends PageQuery {
  q: string;
  /** The present instant: consents end. */
  now: number;
  /** All kinds when left out. */
  kinds?: readonly SearchKind[] | undefined;
  /** Only what there is a text of in this language, and experts who speak it. */
  lang?: string | undefined;
  /** Plugins whose pages count, beside the site's own. In `ctx.search` those that run, whatever is asked. */
  owners?: readonly string[] | undefined;
}

export interface Hit {
  kind: SearchKind;
  id: string;
  title: LanguageMap;
  excerpt: LanguageMap;
  /** The node it comes from; undefined for ours. */
  origin?: string;
  /** The instant that its kind is ordered by: an event's beginning, an output's publication. */
  at: number;
  /** Where it is read, after the language, when that does not follow from its kind. */
  path?: string;
}

const allKinds: readonly SearchKind[] = ["event", "output", "expert", "entry", "page"];

/** The best of the newest 1,000 matches that the viewer may see. A page further on asks with `cursor`. */
export async function search(db: Db, query: SearchQuery, viewer: Viewer): Promise<Page<Hit>> {
  const limit = limitOf(query);
  const from = readCursor(query)?.at ?? 0;
  if (from < 0 || from > newest) throw new Refusal("bad-request", { message: "This is no cursor of ours." });
  const matches = newestMatches(db, query.q, marksFor(viewer, query.kinds ?? allKinds, query.owners));
  if (!matches) return { items: [] };
  // Ranked before the join: a thousand matches are not worth a thousand rows read. What expired drops out afterwards.
  const ranked = sql`select n, score from (${matches}) as matched ${inLanguage(query, viewer)}
    order by score desc, n desc limit ${limit + 1} offset ${from}`;
  const { rows } = await sql<HitRow>`
    select t.object_id, t.kind, t.label, t.excerpt, t.origin, t.at, t.until, t.path
    from (${ranked}) as best join content_text t on t.n = best.n
    order by best.score desc, t.n desc`.execute(db);
  const position = () => ({ at: from + limit, id: "" });
  const page = toPage(rows, { limit, position, toItem: (row) => row });
  return { ...page, items: page.items.filter(({ until }) => until === null || until > query.now).map(toHit) };
}

function inLanguage({ lang }: SearchQuery, viewer: Viewer) {
  if (lang === undefined) return sql``;
  return sql`where n in (select x.n from content_text x join content_tag g on g.object_id = x.object_id
    where ${isIn(lang, viewer)})`;
}

function isIn(lang: string, viewer: Viewer) {
  const vocabularies = [writtenVocabulary, `${expertAudienceOf(viewer)}:languages`];
  return sql`g.vocabulary in (${sql.join(vocabularies)}) and g.term = ${lang}`;
}

/** How many of the newest 1,000 matches there are, in all languages and in this one, in one statement. */
export async function countHits(
  db: Db,
  query: SearchQuery & { lang: string },
  viewer: Viewer,
): Promise<LanguageCounts> {
  const matches = newestMatches(db, query.q, marksFor(viewer, query.kinds ?? allKinds, query.owners));
  if (!matches) return { all: 0, mine: 0 };
  const { rows } = await sql<LanguageCounts>`
    select count(*) as "all", coalesce(sum(case when exists (select 1 from content_tag g
      where g.object_id = t.object_id and ${isIn(query.lang, viewer)}) then 1 else 0 end), 0) as mine
    from (${matches}) as matched join content_text t on t.n = matched.n
    where t.until is null or t.until > ${query.now}`.execute(db);
  return { all: Number(rows[0]?.all ?? 0), mine: Number(rows[0]?.mine ?? 0) };
}

/** How many of the newest 1,000 matches there are of each kind; those of which there is none are left out. */
export async function countKinds(
  db: Db,
  query: Omit<SearchQuery, "kinds">,
  viewer: Viewer,
): Promise<Partial<Record<SearchKind, number>>> {
  const matches = newestMatches(db, query.q, marksFor(viewer, allKinds, query.owners));
  if (!matches) return {};
  const { rows } = await sql<{ kind: SearchKind; count: number }>`
    select t.kind, count(*) as count
    from (select n from (${matches}) as matched ${inLanguage(query, viewer)}) as matched
    join content_text t on t.n = matched.n
    where t.until is null or t.until > ${query.now}
    group by t.kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

interface HitRow {
  object_id: string;
  kind: SearchKind;
  label: string;
  excerpt: string;
  origin: string | null;
  at: number;
  until: number | null;
  path: string | null;
}

function toHit({ object_id, kind, label, excerpt, origin, at, path }: HitRow): Hit {
  const hit = { kind, id: object_id, title: fromDoc<LanguageMap>(label), excerpt: fromDoc<LanguageMap>(excerpt), at };
  return { ...hit, ...(origin !== null && { origin }), ...(path !== null && { path }) };
}
