import type { Migration } from "../../../plugin/index.ts";
import { members } from "../team/member-store.ts";

/** Pages that the initiative writes itself. Texts are JSON by language. */
const pages: Migration = async (db) => {
  await db.schema
    .createTable("site_page")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("slug", "text", (column) => column.notNull().unique())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("public", "integer", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addColumn("deleted_at", "bigint")
    .execute();
};

/** Where each is linked. */
const places: Migration = async (db) => {
  await db.schema
    .alterTable("site_page")
    .addColumn("place", "text", (column) => column.notNull().defaultTo("about"))
    .execute();
};

export const migrations = { "001-pages": pages, "002-places": places, "003-team": members };
