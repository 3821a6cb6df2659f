import { type RawBuilder, sql } from "kysely";
import type { Dialect } from "../store/index.ts";

export { jsonTexts } from "../store/index.ts";

export type Cell = string | number | null;

/**
 * Many rows as one parameter, so that the statement's text never changes with their number: a table expression named `r`
 * whose `value` is one row as a JSON array; cells are read with `cell`.
 */
export function jsonRows(dialect: Dialect, rows: readonly (readonly Cell[])[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  return dialect === "sqlite"
    ? sql`json_each(${json}) as r`
    : sql`json_array_elements(cast(${json} as json)) as r(value)`;
}

/** A text cell of `jsonRows`. */
export function textCell(index: number): RawBuilder<string> {
  return sql`(r.value->>${sql.lit(index)})`;
}

/** A whole number of `jsonRows`. */
export function numberCell(index: number): RawBuilder<number> {
  return sql`cast(r.value->>${sql.lit(index)} as bigint)`;
}
