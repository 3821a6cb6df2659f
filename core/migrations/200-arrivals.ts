import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** What came in from others is listed by when it came: without sessions, which come with their event. */
export const up: Migration = async (db) => {
  for (const [table, columns] of [
    ["content_event", "visibility, super_event, published_at, id"],
    ["content_output", "visibility, published_at, id"],
    ["content_expert", "visibility, published_at, id"],
  ]) {
    await sql.raw(`create index ${table}_arrived on ${table} (${columns}) where iri is not null`).execute(db);
  }
};
