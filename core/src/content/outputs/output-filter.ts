import { type SelectQueryBuilder, sql } from "kysely";
import type { Db, Tables } from "../../store/index.ts";
import { findMatchingIds } from "../search/matching-ids.ts";
import { hasTag, type TagFilter, toTags, wantedTags } from "../taxonomy/tag-filter.ts";
import {
  canSeeDrafts,
  type OutputStatus,
  type Producer,
  type Ref,
  type Viewer,
  type Visibility,
} from "../types/index.ts";

/** Which outputs. Everything given must hold. */
export interface OutputFilter extends TagFilter {
  type?: string | undefined;
  producer?: Producer | undefined;
  status?: OutputStatus | undefined;
  year?: number | undefined;
  event?: Ref | undefined;
  pinned?: boolean | undefined;
  source?: "local" | "remote" | undefined;
  origin?: string | undefined;
  owner?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  audience?: string | undefined;
  /** Vocabulary `material-accessibility`: has a file of which it is said. */
  access?: string | undefined;
  /** A process that it can be used for. */
  process?: string | undefined;
  q?: string | undefined;
  /** Other than `published` only for people who work on outputs here. */
  visibility?: Visibility | undefined;
}

type OutputQueryBuilder = SelectQueryBuilder<Tables, "content_output", object>;

export interface OutputsWhere {
  query: OutputQueryBuilder;
  at: ReturnType<typeof sql.ref<number>>;
  id: ReturnType<typeof sql.ref<string>>;
}

export async function outputsWhere(db: Db, filter: OutputFilter, viewer: Viewer): Promise<OutputsWhere> {
  return outputsAfter(db, { filter, viewer, found: await findWords(db, filter, viewer) });
}

export async function findWords(db: Db, { q }: OutputFilter, viewer: Viewer): Promise<string[] | undefined> {
  return q === undefined ? undefined : findMatchingIds(db, { q, kind: "output", viewer });
}

interface Asked {
  filter: OutputFilter;
  viewer: Viewer;
  /** Ids of those that have the words. */
  found: readonly string[] | undefined;
}

export function outputsAfter(db: Db, { filter, viewer, found }: Asked): OutputsWhere {
  const own = [
    ["processes", filter.process],
    ["audiences", filter.audience],
    ["material-accessibility", filter.access],
  ] as const;
  const [first, ...others] = [...toTags(own), ...wantedTags(filter)];
  const visibility = canSeeDrafts(viewer, "outputs") ? (filter.visibility ?? "published") : "published";
  const start: OutputQueryBuilder = db.selectFrom("content_output");
  // Asked for by the event that leads to them: there also what moderators limited is shown.
  let query =
    visibility === "published" && filter.event !== undefined
      ? start.where("visibility", "in", ["published", "limited"])
      : start.where("visibility", "=", visibility);
  if (first) {
    query = query.$if(true, (joined) =>
      joined
        .innerJoin("content_tag", "content_tag.object_id", "content_output.id")
        .where("content_tag.kind", "=", "output")
        .where("content_tag.vocabulary", "=", first.vocabulary)
        .where("content_tag.term", "=", first.term),
    );
  }
  for (const tag of others) query = query.where(hasTag(db, "content_output.id", tag));
  if (found) query = query.where("content_output.id", "in", found.length > 0 ? found : [""]);
  if (filter.source) query = query.where("iri", filter.source === "local" ? "is" : "is not", null);
  for (const [column, value] of equalTo(filter)) {
    if (value !== undefined) query = query.where(`content_output.${column}`, "=", value);
  }
  return {
    query,
    at: sql.ref(first ? "content_tag.sort_at" : "content_output.dated_at"),
    id: sql.ref(first ? "content_tag.object_id" : "content_output.id"),
  };
}

function equalTo(filter: OutputFilter) {
  return [
    ["type", filter.type],
    ["producer", filter.producer],
    ["status", filter.status],
    ["year", filter.year],
    ["event", filter.event],
    ["pinned", filter.pinned === undefined ? undefined : Number(filter.pinned)],
    ["origin", filter.origin],
    ["owner", filter.owner],
    ["country", filter.country],
    ["region", filter.region],
  ] as const;
}
