import type { Migration } from "@nri-commons/core/plugin";
import { type Kysely, sql } from "kysely";

/** What the team thinks of an application stands in its own row: a list of thousands is ranked without reading every score. */
export const ranked076: Migration = async (db: Kysely<never>) => {
  const { schema } = db;
  await schema.alterTable("capacity_building_application").addColumn("score_mean", "double precision").execute();
  await schema
    .alterTable("capacity_building_application")
    .addColumn("scored", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  const scores = sql`from capacity_building_score as score where score.application_id = capacity_building_application.id`;
  await sql`update capacity_building_application
    set score_mean = (select avg(score.mean) ${scores}), scored = (select count(score.mean) ${scores})`.execute(db);
  // Ranking and counting seats read this alone, whatever people wrote into their applications.
  await schema
    .createIndex("capacity_building_application_ranked")
    .on("capacity_building_application")
    .columns(["activity_id", "state", "decision", "answer", "score_mean", "scored", "id"])
    .execute();
};
