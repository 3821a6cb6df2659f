import { type Expression, type RawBuilder, sql } from "kysely";
import type { ArrivalKind } from "../types/index.ts";

/** Which of what came in. Everything given must hold. */
export interface ArrivalFilter {
  kind?: ArrivalKind | undefined;
  /** The actor that it belongs to. */
  owner?: string | undefined;
  /** It can be read in this language; of people, they speak it. */
  language?: string | undefined;
  /** Vocabulary `topics`. */
  topic?: string | undefined;
  /** Only these, by id, or all but these: selections of a plugin's own table. */
  among?: Expression<unknown> | undefined;
  without?: Expression<unknown> | undefined;
}

export interface FoundArrival {
  kind: ArrivalKind;
  id: string;
  at: number;
}

const tables = { event: "content_event", output: "content_output", expert: "content_expert" } as const;
const kinds = ["event", "output", "expert"] as const;

/** Kind, id and time of arrival of what others publish; sessions come with their event. */
export function selectArrivals(filter: ArrivalFilter): RawBuilder<FoundArrival> {
  const parts = kinds
    .filter((kind) => filter.kind === undefined || filter.kind === kind)
    .map(
      (kind) => sql`select ${sql.lit(kind)} as kind, a.id as id, a.published_at as at from ${sql.table(tables[kind])} a
        where a.iri is not null and a.visibility = 'published' ${kind === "event" ? sql`and a.super_event is null` : sql``}
        ${narrowed(filter)}`,
    );
  return sql<FoundArrival>`${sql.join(parts, sql` union all `)}`;
}

function narrowed({ owner, language, topic, among, without }: ArrivalFilter): RawBuilder<unknown> {
  // Of people the terms stand apart by who may see them: whoever works here sees all.
  const has = (first: string, other: string, term: string) => sql`and exists (select 1 from content_tag t
    where t.object_id = a.id and t.vocabulary in (${first}, ${other}) and t.term = ${term})`;
  return sql.join(
    [
      ...(owner === undefined ? [] : [sql`and a.owner = ${owner}`]),
      ...(language === undefined ? [] : [has("written", "node:languages", language)]),
      ...(topic === undefined ? [] : [has("topics", "node:topics", topic)]),
      ...(among === undefined ? [] : [sql`and a.id in (${among})`]),
      ...(without === undefined ? [] : [sql`and a.id not in (${without})`]),
    ],
    sql` `,
  );
}
