import { sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { countLanguages } from "../taxonomy/language-counts.ts";
import {
  canSeeDrafts,
  countCap,
  isReadable,
  type LanguageCounts,
  type Output,
  type Ref,
  type Viewer,
} from "../types/index.ts";
import { findWords, type OutputFilter, outputsAfter, outputsWhere } from "./output-filter.ts";
import { findOutputRow, toOutput } from "./output-store.ts";

export interface OutputQuery extends OutputFilter, PageQuery {
  /** By the document's date: newest first when left out. */
  order?: "newest" | "oldest" | undefined;
  /** Counts, too: all, and those that there is a text of in this language, whatever `written` says. */
  countIn?: string | undefined;
}

export interface OutputPage extends Page<Output> {
  counts?: LanguageCounts;
}

/** A page of outputs, in one statement (two with words to be found); one more counts. */
export async function listOutputs(db: Db, query: OutputQuery, viewer: Viewer): Promise<OutputPage> {
  const limit = limitOf(query);
  const oldest = query.order === "oldest";
  const after = readCursor(query);
  const found = await findWords(db, query, viewer);
  const { query: start, at, id } = outputsAfter(db, { filter: query, viewer, found });
  const direction = sql.raw(oldest ? "asc" : "desc");
  const begun = after
    ? start.where(sql<boolean>`(${at}, ${id}) ${sql.raw(oldest ? ">" : "<")} (${after.at}, ${after.id})`)
    : start;
  const rows = await begun
    .selectAll("content_output")
    .orderBy(sql`${at} ${direction}, ${id} ${direction}`)
    .limit(limit + 1)
    .execute();
  const page = toPage(rows, { limit, position: (row) => ({ at: row.dated_at, id: row.id }), toItem: toOutput });
  if (query.countIn === undefined) return page;
  const ids = (written: string | undefined) =>
    outputsAfter(db, { filter: { ...query, written }, viewer, found })
      .query.select("content_output.id")
      .limit(countCap + 1);
  return { ...page, counts: await countLanguages(db, { all: [ids(undefined)], mine: [ids(query.countIn)] }) };
}

/** By id, or by the IRI of a remote one; undefined when it is not there for this viewer. */
export async function findOutput(db: Db, ref: Ref, viewer: Viewer): Promise<Output | undefined> {
  const row = await findOutputRow(db, ref);
  if (!row || row.visibility === "withdrawn") return undefined;
  return isReadable(row.visibility) || canSeeDrafts(viewer, "outputs") ? toOutput(row) : undefined;
}

/** The same, but says no: `gone` for what was public once and was taken back, else `not-found`. */
export async function getOutput(db: Db, ref: Ref, viewer: Viewer): Promise<Output> {
  const output = await findOutput(db, ref, viewer);
  if (output) return output;
  const row = await findOutputRow(db, ref);
  throw new Refusal(row?.visibility === "withdrawn" && row.published_at !== null ? "gone" : "not-found");
}

/** How many, counted up to `cap`: a page says "more than 1,000" beyond it. */
export async function countOutputs(db: Db, filter: OutputFilter, viewer: Viewer, cap = 1000): Promise<number> {
  const { query } = await outputsWhere(db, filter, viewer);
  const { count } = await db
    .selectFrom(
      query
        .select("content_output.id")
        .limit(cap + 1)
        .as("some"),
    )
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** An output that is there already under another name: by IRI or by the address of its source. */
export async function findDuplicateOutput(
  db: Db,
  { iri, sourceUrl }: { iri?: string | undefined; sourceUrl?: string | undefined },
): Promise<Output | undefined> {
  for (const [column, value] of [
    ["iri", iri],
    ["source_url", sourceUrl],
  ] as const) {
    if (value === undefined) continue;
    const row = await db
      .selectFrom("content_output")
      .selectAll()
      .where(column, "=", value)
      .where("visibility", "<>", "withdrawn")
      .orderBy("created_at")
      .executeTakeFirst();
    if (row) return toOutput(row);
  }
  return undefined;
}
