import type { Migration } from "@nri-commons/core/plugin";
import { sql } from "kysely";

/** Consultations of other sites beside those of this one, whose `iri` is empty; listed by when everybody saw them first. */
export const consultationsTold019: Migration = async (db) => {
  const { schema } = db;
  const table = "policy_labs_consultation";
  for (const column of ["iri", "origin", "owner"]) await schema.alterTable(table).addColumn(column, "text").execute();
  for (const column of ["published_at", "told_at"])
    await schema.alterTable(table).addColumn(column, "bigint").execute();
  await sql`update policy_labs_consultation set published_at = updated_at where is_public = 1`.execute(db);
  await schema.createIndex("policy_labs_consultation_iri").on(table).column("iri").unique().execute();
  const order = ["is_public", "published_at", "id"];
  await schema.createIndex("policy_labs_consultation_list").on(table).columns(order).execute();
};
