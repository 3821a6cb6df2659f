import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** A node's own events by their end: few among all that it keeps, and asked for by whoever reads its collection of upcoming ones. */
export const up: Migration = async (db) => {
  await sql`create index content_event_own on content_event (visibility, end_at) where iri is null`.execute(db);
};
