import { type RawBuilder, sql } from "kysely";
import { type Db, dialectOf } from "../../store/index.ts";
import type { YearlyMeasure } from "../types/index.ts";
import type { YearlyRow } from "./yearly-row.ts";

const fields = {
  participants: "total",
  newcomers: "firstTimers",
  "participants-by-group": "byStakeholderGroup",
  "participants-by-region": "byRegionalGroup",
} as const satisfies Partial<Record<YearlyMeasure, string>>;

interface Asked {
  measure: keyof typeof fields;
  span: RawBuilder<unknown>;
  /** Which events count. */
  held: RawBuilder<unknown>;
}

/**
 * What was reported of who took part, of each meeting by the source that reported this last: two sources are never added up. Shares
 * count where the whole is known.
 */
export function countFigures(db: Db, { measure, span, held }: Asked): RawBuilder<YearlyRow> {
  const field = fields[measure];
  const [read, isDivided] = [dialectOf(db) === "sqlite" ? sqlite : postgres, field.startsWith("by")];
  const given = isDivided ? sql`g.value` : read.number(field);
  const value = read.value(isDivided ? sql`g.value` : given);
  const has = `%"${field}":%`;
  return sql`${span}
    select span.year as year, e.owner as owner, ${isDivided ? sql`g.key` : sql`null`} as part,
      sum(case when ${read.text("unit")} = 'percent' ${isDivided ? sql`` : sql`and 1 = 0`}
        then ${value} * ${read.number("total")} / 100.0 else ${value} end) as value
    from span cross join content_event e join content_figures f on f.event = e.id
      ${isDivided ? read.each(field) : sql``}
    where ${held} and e.super_event is null and f.doc like ${has}
      and not exists (select 1 from content_figures l where l.event = f.event and l.doc like ${has}
        and (l.updated_at, l.reported_by) > (f.updated_at, f.reported_by))
      and (${read.text("unit")} = 'people' or ${read.number("total")} is not null)
    group by span.year, e.owner ${isDivided ? sql`, g.key` : sql``}`;
}

interface Reader {
  number(field: string): RawBuilder<unknown>;
  text(field: string): RawBuilder<unknown>;
  each(field: string): RawBuilder<unknown>;
  value(given: RawBuilder<unknown>): RawBuilder<unknown>;
}

const sqlite: Reader = {
  number: (field) => sql`json_extract(f.doc, ${sql.lit(`$.${field}`)})`,
  text: (field) => sql`json_extract(f.doc, ${sql.lit(`$.${field}`)})`,
  each: (field) => sql`join json_each(f.doc, ${sql.lit(`$.${field}`)}) g on true`,
  value: (given) => given,
};

const postgres: Reader = {
  number: (field) => sql`(f.doc::jsonb ->> ${sql.lit(field)})::numeric`,
  text: (field) => sql`(f.doc::jsonb ->> ${sql.lit(field)})`,
  each: (field) => sql`join lateral jsonb_each_text(f.doc::jsonb -> ${sql.lit(field)}) as g(key, value) on true`,
  value: (given) => sql`(${given})::numeric`,
};
