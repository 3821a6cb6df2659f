import { type RawBuilder, sql } from "kysely";
import type { Dialect } from "./store.ts";

/** A list of texts as one parameter, for `in`: the statement's text never changes with their number. */
export function jsonTexts(dialect: Dialect, texts: readonly string[]): RawBuilder<string> {
  const json = JSON.stringify(texts);
  return dialect === "sqlite"
    ? sql`(select value from json_each(${json}))`
    : sql`(select json_array_elements_text(cast(${json} as json)))`;
}
