import { sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** Pages that plugins put into the search belong to them from now on: found while they run, gone with what they hold. */
export const up: Migration = async (db) => {
  await db.schema.alterTable("content_text").addColumn("owner", "text").execute();
  await db.schema.createIndex("content_text_owner").on("content_text").column("owner").execute();
  // The two plugins that put pages there before this; the site's own pages have no path.
  for (const [owner, mark, path] of [
    ["policy-labs", "xpageofpolicyωlabs", "/labs/%"],
    ["capacity-building", "xpageofcapacityωbuilding", "/capacity/%"],
  ]) {
    await sql`update content_text set owner = ${owner}, marks = ${mark}
      where kind = 'page' and path like ${path}`.execute(db);
  }
};
