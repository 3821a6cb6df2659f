import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../store/index.ts";
import { type Tag, writtenVocabulary } from "../types/index.ts";

/** What lists of every kind are narrowed by: terms that a thing carries. */
export interface TagFilter {
  topic?: string | undefined;
  sdg?: string | undefined;
  wsis?: string | undefined;
  gdc?: string | undefined;
  mandate?: string | undefined;
  /** Held or written in it, as the thing itself says. */
  language?: string | undefined;
  /** There is a text of it in this language. */
  written?: string | undefined;
}

/** The terms that are asked for; a list is read along the first one's index. */
export function wantedTags({ topic, sdg, wsis, gdc, mandate, language, written }: TagFilter): Tag[] {
  return toTags([
    ["topics", topic],
    ["sdgs", sdg],
    ["wsis-action-lines", wsis],
    ["gdc-objectives", gdc],
    ["mandate", mandate],
    ["languages", language],
    // Most things may be written in it: whatever else is asked for leads to fewer.
    [writtenVocabulary, written],
  ]);
}

export function toTags(wanted: readonly (readonly [vocabulary: string, term: string | undefined])[]): Tag[] {
  return wanted.flatMap(([vocabulary, term]) => (term === undefined ? [] : [{ vocabulary, term }]));
}

/** Whether the thing of a row carries the term. */
export function hasTag(db: Db, id: string, { vocabulary, term }: Tag): RawBuilder<boolean> {
  return sql<boolean>`exists ${db
    .selectFrom("content_tag as other")
    .select("other.object_id")
    .whereRef("other.object_id", "=", sql.ref(id))
    .where("other.vocabulary", "=", vocabulary)
    .where("other.term", "=", term)}`;
}
