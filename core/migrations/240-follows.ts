import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** Who follows whom, found without reading every activity that ever came and went: many pages name the sites that they know. */
export const up: Migration = async (db) => {
  await sql`create index ap_activities_follows on ap_activities (seq) where type = 'Follow'`.execute(db);
};
