import { type SelectQueryBuilder, sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db, Tables } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readNameCursor, toPage } from "../kept/index.ts";
import { findMatchingIds } from "../search/matching-ids.ts";
import {
  canSeeDrafts,
  type DirectoryEntry,
  isReadable,
  type Ref,
  type Viewer,
  writtenVocabulary,
} from "../types/index.ts";
import { type EntryRow, findEntryRow, toEntry } from "./entry-store.ts";

/** Which entries. Everything given must hold. */
export interface EntryFilter {
  kind?: string | undefined;
  /** One of several kinds. */
  kinds?: readonly string[] | undefined;
  country?: string | undefined;
  region?: string | undefined;
  language?: string | undefined;
  topic?: string | undefined;
  /** There is a text of it in this language. */
  written?: string | undefined;
  /** Vocabulary `recognition-status`, or `not-reported`. */
  recognition?: string | undefined;
  source?: "local" | "remote" | undefined;
  origin?: string | undefined;
  q?: string | undefined;
}

export interface EntryQuery extends EntryFilter, PageQuery {}

type EntryQueryBuilder = SelectQueryBuilder<Tables, "content_entry", object>;

/** A page of the directory, by name. */
export async function listEntries(db: Db, query: EntryQuery, viewer: Viewer): Promise<Page<DirectoryEntry>> {
  const limit = limitOf(query);
  const after = readNameCursor(query);
  const where = await entriesWhere(db, query, viewer);
  const begun = after ? where.where(sql<boolean>`(sort_name, id) > (${after.at}, ${after.id})`) : where;
  const rows = await begun
    .selectAll("content_entry")
    .orderBy("sort_name")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const position = (row: EntryRow) => ({ at: row.sort_name, id: row.id });
  return toPage(rows, { limit, position, toItem: toEntry });
}

/** By id, or by the IRI of a remote one; undefined when it is not there for this viewer. */
export async function findEntry(db: Db, ref: Ref, viewer: Viewer): Promise<DirectoryEntry | undefined> {
  const row = await findEntryRow(db, ref);
  if (!row || row.visibility === "withdrawn") return undefined;
  return isReadable(row.visibility) || canSeeDrafts(viewer, "directory") ? toEntry(row) : undefined;
}

export async function getEntry(db: Db, ref: Ref, viewer: Viewer): Promise<DirectoryEntry> {
  const entry = await findEntry(db, ref, viewer);
  if (entry) return entry;
  const row = await findEntryRow(db, ref);
  throw new Refusal(row?.visibility === "withdrawn" ? "gone" : "not-found");
}

/** The entry of an actor: ours first, as we looked after it, then what it says itself. */
export async function findEntryByActor(db: Db, actor: string): Promise<DirectoryEntry | undefined> {
  const rows = await db
    .selectFrom("content_entry")
    .selectAll()
    .where("actor", "=", actor)
    .where("visibility", "=", "published")
    .orderBy("created_at")
    .execute();
  const row = rows.find(({ iri }) => iri === null) ?? rows[0];
  return row && toEntry(row);
}

/** How many, counted up to `cap`. */
export async function countEntries(db: Db, filter: EntryFilter, viewer: Viewer, cap = 1000): Promise<number> {
  const where = await entriesWhere(db, filter, viewer);
  const { count } = await db
    .selectFrom(
      where
        .select("content_entry.id")
        .limit(cap + 1)
        .as("some"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many of each kind fit; kinds without any are left out. */
export async function countEntriesByKind(
  db: Db,
  filter: EntryFilter,
  viewer: Viewer,
): Promise<{ kind: string; count: number }[]> {
  const where = await entriesWhere(db, filter, viewer);
  const rows = await where
    .select((eb) => ["content_entry.kind", eb.fn.countAll<number>().as("count")])
    .groupBy("content_entry.kind")
    .orderBy("content_entry.kind")
    .execute();
  return rows.map(({ kind, count }) => ({ kind, count: Number(count) }));
}

async function entriesWhere(db: Db, filter: EntryFilter, viewer: Viewer): Promise<EntryQueryBuilder> {
  const found = filter.q === undefined ? undefined : await findMatchingIds(db, { q: filter.q, kind: "entry", viewer });
  let query: EntryQueryBuilder = db.selectFrom("content_entry").where("visibility", "=", "published");
  for (const [vocabulary, term] of tagsIn(filter)) {
    if (term !== undefined) query = query.where((eb) => eb.exists(hasTag(db, vocabulary, term)));
  }
  if (found) query = query.where("id", "in", found.length > 0 ? found : [""]);
  if (filter.kind !== undefined) query = query.where("kind", "=", filter.kind);
  if (filter.kinds) query = query.where("kind", "in", filter.kinds.length > 0 ? filter.kinds : [""]);
  if (filter.recognition !== undefined) query = query.where("recognition", "=", filter.recognition);
  if (filter.source) query = query.where("iri", filter.source === "local" ? "is" : "is not", null);
  if (filter.origin !== undefined) query = query.where("origin", "=", filter.origin);
  return query;
}

function tagsIn({ country, region, language, topic, written }: EntryFilter) {
  return [
    ["countries", country],
    ["regional-groups", region],
    ["languages", language],
    ["topics", topic],
    [writtenVocabulary, written],
  ] as const;
}

function hasTag(db: Db, vocabulary: string, term: string) {
  return db
    .selectFrom("content_tag")
    .select("content_tag.object_id")
    .whereRef("content_tag.object_id", "=", sql.ref("content_entry.id"))
    .where("content_tag.vocabulary", "=", vocabulary)
    .where("content_tag.term", "=", term);
}
