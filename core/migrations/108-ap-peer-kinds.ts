import type { Migration } from "../src/store/index.ts";

/** The kinds that a node says it understands, as its NodeInfo has them; null for other software. */
export const up: Migration = async (db) => {
  await db.schema.alterTable("ap_peers").addColumn("kinds", "text").execute();
};
