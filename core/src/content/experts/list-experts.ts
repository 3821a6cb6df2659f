import { type SelectQueryBuilder, sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db, Tables } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { expertAudienceOf } from "../search/audiences.ts";
import { findMatchingIds } from "../search/matching-ids.ts";
import { countLanguages } from "../taxonomy/language-counts.ts";
import {
  canSeeAllExperts,
  countCap,
  type Expert,
  type LanguageCounts,
  type Ref,
  type Viewer,
  type VisibleExpert,
  visibleExpert,
} from "../types/index.ts";
import { type ExpertFilterField, expertVocabulary } from "./expert-index.ts";
import { findExpertRow, toExpert } from "./expert-store.ts";

/** Which experts, of those that the viewer may see. A field that the viewer may not see narrows nothing. */
export interface ExpertFilter {
  /** The present instant: consents end. */
  now: number;
  topic?: string | undefined;
  language?: string | undefined;
  /** Speaks this one, too. */
  written?: string | undefined;
  role?: string | undefined;
  country?: string | undefined;
  regionalGroup?: string | undefined;
  stakeholderGroup?: string | undefined;
  source?: "local" | "remote" | undefined;
  origin?: string | undefined;
  owner?: string | undefined;
  /** Consents that end before this instant, for asking in time. */
  expiresBefore?: number | undefined;
  q?: string | undefined;
}

export interface ExpertQuery extends ExpertFilter, PageQuery {
  /** Counts, too: all, and those who speak this language, whatever `written` says. */
  countIn?: string | undefined;
}

export interface ExpertPage extends Page<VisibleExpert> {
  counts?: LanguageCounts;
}

type ExpertQueryBuilder = SelectQueryBuilder<Tables, "content_expert", object>;

/** A page of experts, the latest changed first, each with the fields that the viewer may see. */
export async function listExperts(db: Db, query: ExpertQuery, viewer: Viewer): Promise<ExpertPage> {
  const limit = limitOf(query);
  const after = readCursor(query);
  const found = await findWords(db, query, viewer);
  const where = expertsAfter(db, { filter: query, viewer, found });
  const begun = after ? where.where(sql<boolean>`(updated_at, id) < (${after.at}, ${after.id})`) : where;
  const rows = await begun
    .selectAll("content_expert")
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const position = (row: (typeof rows)[number]) => ({ at: row.updated_at, id: row.id });
  const page = toPage(rows, { limit, position, toItem: (row) => visibleExpert(toExpert(row), viewer, query.now) });
  const shown = { ...page, items: page.items.filter((expert) => expert !== undefined) };
  if (query.countIn === undefined) return shown;
  const ids = (written: string | undefined) =>
    expertsAfter(db, { filter: { ...query, written }, viewer, found })
      .select("content_expert.id")
      .limit(countCap + 1);
  return { ...shown, counts: await countLanguages(db, { all: [ids(undefined)], mine: [ids(query.countIn)] }) };
}

export interface ExpertLookup {
  /** Id, or the IRI of a remote one. */
  ref: Ref;
  now: number;
}

/** What the viewer may see of one; undefined for nothing. */
export async function findExpert(
  db: Db,
  { ref, now }: ExpertLookup,
  viewer: Viewer,
): Promise<VisibleExpert | undefined> {
  const row = await findExpertRow(db, ref);
  if (!row || row.visibility === "withdrawn") return undefined;
  if (row.visibility === "hidden" && !canSeeAllExperts(viewer)) return undefined;
  return visibleExpert(toExpert(row), viewer, now);
}

/** The same, but says no. It never says `gone`: that somebody was listed once is nobody's business. */
export async function getExpert(db: Db, lookup: ExpertLookup, viewer: Viewer): Promise<VisibleExpert> {
  const expert = await findExpert(db, lookup, viewer);
  if (!expert) throw new Refusal("not-found");
  return expert;
}

/** For announcing and other work of the node itself: every field, whatever its scope. */
export async function readExpert(db: Db, id: string): Promise<Expert | undefined> {
  const row = await findExpertRow(db, id);
  return row && toExpert(row);
}

/** How many the viewer may see, counted up to `cap`. */
export async function countExperts(db: Db, filter: ExpertFilter, viewer: Viewer, cap = 1000): Promise<number> {
  const where = await expertsWhere(db, filter, viewer);
  const { count } = await db
    .selectFrom(
      where
        .select("content_expert.id")
        .limit(cap + 1)
        .as("some"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function expertsWhere(db: Db, filter: ExpertFilter, viewer: Viewer): Promise<ExpertQueryBuilder> {
  return expertsAfter(db, { filter, viewer, found: await findWords(db, filter, viewer) });
}

async function findWords(db: Db, { q }: ExpertFilter, viewer: Viewer): Promise<string[] | undefined> {
  return q === undefined ? undefined : findMatchingIds(db, { q, kind: "expert", viewer });
}

interface Asked {
  filter: ExpertFilter;
  viewer: Viewer;
  /** Ids of those that have the words. */
  found: string[] | undefined;
}

function expertsAfter(db: Db, { filter, viewer, found }: Asked): ExpertQueryBuilder {
  const audience = expertAudienceOf(viewer);
  let query = seenBy(db, db.selectFrom("content_expert"), viewer, filter.now);
  for (const [field, term] of termsIn(filter)) {
    if (term === undefined) continue;
    // Drafts have no terms: they are found by their words.
    query = query.where((eb) => eb.exists(hasTag(db, expertVocabulary(audience, field), term)));
  }
  if (found) query = query.where("id", "in", found.length > 0 ? found : [""]);
  if (filter.source) query = query.where("iri", filter.source === "local" ? "is" : "is not", null);
  if (filter.origin !== undefined) query = query.where("origin", "=", filter.origin);
  if (filter.owner !== undefined) query = query.where("owner", "=", filter.owner);
  if (filter.expiresBefore !== undefined) query = query.where("expires_at", "<", filter.expiresBefore);
  return query;
}

function seenBy(db: Db, query: ExpertQueryBuilder, viewer: Viewer, now: number): ExpertQueryBuilder {
  if (canSeeAllExperts(viewer)) {
    return query.where((eb) => eb.or([eb("state", "=", "draft"), isShared(now)]));
  }
  const shared = query.where(isShared(now)).where("visibility", "=", "published");
  if (viewer.kind !== "peer") return shared.where("reach", "=", "public");
  const reaches = viewer.recognised ? (["public", "recognised"] as const) : (["public"] as const);
  return shared.where((eb) => eb.or([eb("reach", "in", reaches), eb.exists(hasTag(db, "peers", viewer.actor))]));
}

function isShared(now: number) {
  return sql<boolean>`(content_expert.state = 'shared' and content_expert.expires_at > ${now})`;
}

function termsIn(filter: ExpertFilter): [ExpertFilterField, string | undefined][] {
  return [
    ["topics", filter.topic],
    ["languages", filter.language],
    ["languages", filter.written],
    ["roles", filter.role],
    ["country", filter.country],
    ["regionalGroup", filter.regionalGroup],
    ["stakeholderGroup", filter.stakeholderGroup],
  ];
}

function hasTag(db: Db, vocabulary: string, term: string) {
  return db
    .selectFrom("content_tag")
    .select("content_tag.object_id")
    .whereRef("content_tag.object_id", "=", sql.ref("content_expert.id"))
    .where("content_tag.vocabulary", "=", vocabulary)
    .where("content_tag.term", "=", term);
}
