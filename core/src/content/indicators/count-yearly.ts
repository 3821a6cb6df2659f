import { type RawBuilder, sql } from "kysely";
import { type Db, dialectOf } from "../../store/index.ts";
import type { YearlyCount, YearlyMeasure } from "../types/index.ts";
import { countFigures } from "./count-figures.ts";
import type { YearlyRow } from "./yearly-row.ts";

export interface YearlyQuery {
  measure: YearlyMeasure;
  /** In the order in which they follow one another. */
  years: readonly number[];
  /** The present instant: a meeting counts once it is over. */
  now: number;
}

/** Counts of one measure, one row a year, owner and part, in one statement. Samples, and what was called off, are not counted. */
export async function countYearly(db: Db, query: YearlyQuery): Promise<YearlyCount[]> {
  if (query.years.length === 0) return [];
  const { rows } = await selectYearly(db, query).execute(db);
  return rows.map(({ year, owner, part, value }) => ({
    year: Number(year),
    owner: owner ?? undefined,
    part: part ?? undefined,
    value: Math.round(Number(value)),
  }));
}

/** Exported for a look at how the database goes about it. */
export function selectYearly(db: Db, { measure, years, now }: YearlyQuery): RawBuilder<YearlyRow> {
  const span = spanOf(years);
  const held = heldBefore(now);
  switch (measure) {
    case "meetings":
      return meetings(span, sql`e.attendance`, sql`${held} and e.super_event is null`);
    case "sessions":
      return meetings(span, sql`e.session_type`, sql`${held} and e.super_event is not null`);
    case "hubs":
      return hubs(db, span, held);
    case "participants":
    case "participants-by-group":
    case "participants-by-region":
    case "newcomers":
      return countFigures(db, { measure, span, held });
    case "roles-by-group":
      return roles(span, sql`s.stakeholder_group`, held);
    case "roles-by-region":
      return roles(span, sql`s.regional_group`, held);
    case "roles-by-experience":
      return roles(span, sql`s.experience`, held);
    case "outputs":
      return sql`${span} select span.year as year, o.owner as owner, o.type as part, count(*) as value
        from span cross join content_output o
        where o.year = span.year and o.visibility = 'published' and ${noSample("o")}
        group by span.year, o.owner, o.type`;
    case "languages":
      return languages(span);
    case "experts":
      // Only those that everybody may see: a count of others would tell of them. What ended is erased, so that there is no past.
      return sql`${span} select span.year as year, x.owner as owner, null as part, count(*) as value
        from span cross join content_expert x
        where span.begins <= ${now} and span.ends > ${now} and x.reach = 'public' and x.state = 'shared'
          and x.visibility = 'published' and x.expires_at > ${now} and ${noSample("x")}
        group by span.year, x.owner`;
  }
}

type Part = RawBuilder<unknown>;

/** The years with their first instant and that of the year after, in UTC. */
function spanOf(years: readonly number[]): Part {
  const rows = years.map((year) => sql.raw(`(${year}, ${Date.UTC(year, 0, 1)}, ${Date.UTC(year + 1, 0, 1)})`));
  return sql`with span (year, begins, ends) as (values ${sql.join(rows)})`;
}

/** It took place: over, neither called off nor put off, and no sample. Leads the index of the calendar year by year. */
function heldBefore(now: number): Part {
  return sql`e.visibility = 'published' and e.start_at >= span.begins and e.start_at < span.ends
    and e.end_at <= ${now} and e.status not in ('cancelled', 'postponed') and ${noSample("e")}`;
}

/** As `JSON.stringify` writes it; within a text the marks would have backslashes. */
function noSample(table: string): Part {
  return sql`${sql.ref(`${table}.doc`)} not like '%"sample":true%'`;
}

function meetings(span: Part, part: Part, held: Part): RawBuilder<YearlyRow> {
  return sql`${span} select span.year as year, e.owner as owner, ${part} as part, count(*) as value
    from span cross join content_event e where ${held} group by span.year, e.owner, ${part}`;
}

function roles(span: Part, part: Part, held: Part): RawBuilder<YearlyRow> {
  return sql`${span} select span.year as year, e.owner as owner, ${part} as part, count(*) as value
    from span cross join content_event e join content_speaker s on s.event_id = e.id
    where ${held} group by span.year, e.owner, ${part}`;
}

/** The number that was told, else how many are named. */
function hubs(db: Db, span: Part, held: Part): RawBuilder<YearlyRow> {
  const told =
    dialectOf(db) === "sqlite"
      ? sql`coalesce(json_extract(e.doc, '$.remoteHubCount'), json_array_length(e.doc, '$.remoteHubs'))`
      : sql`coalesce((e.doc::jsonb ->> 'remoteHubCount')::numeric, jsonb_array_length(e.doc::jsonb -> 'remoteHubs'))`;
  return sql`${span} select span.year as year, e.owner as owner, null as part, sum(${told}) as value
    from span cross join content_event e
    where ${held} and e.super_event is null and e.doc like '%"remoteHub%' and ${told} is not null
    group by span.year, e.owner`;
}

/** Meetings and outputs that can be read in each language; what can be read in two counts in both. */
function languages(span: Part): RawBuilder<YearlyRow> {
  return sql`${span}, found as (
      select span.year as year, e.owner as owner, e.id as id from span cross join content_event e
      where e.visibility = 'published' and e.start_at >= span.begins and e.start_at < span.ends
        and e.super_event is null and ${noSample("e")}
      union all
      select span.year, o.owner, o.id from span cross join content_output o
      where o.year = span.year and o.visibility = 'published' and ${noSample("o")})
    select f.year as year, f.owner as owner, t.term as part, count(*) as value
    from found f join content_tag t on t.object_id = f.id and t.vocabulary = 'written'
    group by f.year, f.owner, t.term`;
}
