import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** What came in from others is listed by when it came: without sessions, which come with their event. */
export const up: Migration = async (db) => {
  for (const [table, more] of [
    ["content_event", " and super_event is null"],
    ["content_output", ""],
    ["content_expert", ""],
  ] as const) {
    await sql
      .raw(
        `create index ${table}_arrived on ${table} (published_at, id) where iri is not null and visibility = 'published'${more}`,
      )
      .execute(db);
  }
};
