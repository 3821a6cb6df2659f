import type { Kysely } from "kysely";
import type { TeamTables } from "../team/member-store.ts";
import type { NewOwnPage, OwnPage, PagePlace } from "./own-page.ts";

export interface SiteTables extends TeamTables {
  site_page: SitePageRow;
}

interface SitePageRow {
  id: string;
  slug: string;
  title: string;
  body: string;
  public: number;
  place: PagePlace;
  changed_at: number;
  deleted_at: number | null;
}

type Db = Pick<Kysely<SiteTables>, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom">;

/** Those that are there, by address; at most a hundred. */
export async function listPages(db: Db, { onlyPublic }: { onlyPublic: boolean }): Promise<OwnPage[]> {
  const rows = await db
    .selectFrom("site_page")
    .selectAll()
    .where("deleted_at", "is", null)
    .$if(onlyPublic, (query) => query.where("public", "=", 1))
    .orderBy("slug")
    .limit(100)
    .execute();
  return rows.map(toPage);
}

export async function findPage(db: Db, by: { id: string } | { slug: string }): Promise<OwnPage | undefined> {
  const [column, value] = "id" in by ? (["id", by.id] as const) : (["slug", by.slug] as const);
  const row = await db.selectFrom("site_page").selectAll().where(column, "=", value).executeTakeFirst();
  return row && toPage(row);
}

export async function addPage(db: Db, page: NewOwnPage & { id: string }, now: number): Promise<void> {
  await db
    .insertInto("site_page")
    .values({ id: page.id, ...toColumns(page), changed_at: now, deleted_at: null })
    .execute();
}

export async function changePage(db: Db, page: NewOwnPage & { id: string }, now: number): Promise<void> {
  await db
    .updateTable("site_page")
    .set({ ...toColumns(page), changed_at: now })
    .where("id", "=", page.id)
    .execute();
}

/** Deleted at an instant, or brought back. */
export async function markDeleted(db: Db, id: string, at: number | undefined): Promise<void> {
  await db
    .updateTable("site_page")
    .set({ deleted_at: at ?? null })
    .where("id", "=", id)
    .execute();
}

/** Those that were deleted before an instant cannot be brought back any more. */
export async function forgetPages(db: Db, before: number): Promise<void> {
  await db.deleteFrom("site_page").where("deleted_at", "<", before).execute();
}

function toColumns({ slug, title, body, isPublic, place }: NewOwnPage) {
  return { slug, title: JSON.stringify(title), body: JSON.stringify(body), public: isPublic ? 1 : 0, place };
}

function toPage(row: SitePageRow): OwnPage {
  return {
    id: row.id,
    slug: row.slug,
    title: JSON.parse(row.title),
    body: JSON.parse(row.body),
    isPublic: row.public === 1,
    place: row.place,
    changedAt: row.changed_at,
    deletedAt: row.deleted_at ?? undefined,
  };
}
