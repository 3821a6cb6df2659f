import { isHttpUrl, isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import { toKept } from "../travel/kept-thing.ts";
import type { DocOf } from "./field.ts";
import type { ItemRow, ShelfTables } from "./item-tables.ts";
import { type ItemOf, readDoc, type Shelf, writeDoc } from "./shelf.ts";

type Db = Kysely<ShelfTables>;

export function toItem<S extends Shelf>(shelf: S, row: ItemRow): ItemOf<S> | undefined {
  const kept = keptOf(row);
  const doc: DocOf<S["fields"]> | undefined = readDoc(shelf.fields, kept);
  if (doc === undefined) return undefined;
  const url = isHttpUrl(kept["url"]) ? kept["url"] : undefined;
  return { ...toKept(row, url), doc, about: row.about, sample: kept["sample"] === true };
}

export function toItems<S extends Shelf>(shelf: S, rows: readonly ItemRow[]): ItemOf<S>[] {
  return rows.flatMap((row) => toItem(shelf, row) ?? []);
}

export async function findItemRow(db: Db, id: string): Promise<ItemRow | undefined> {
  return db.selectFrom("capacity_building_item").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findItemRowByIri(db: Db, iri: string): Promise<ItemRow | undefined> {
  return db.selectFrom("capacity_building_item").selectAll().where("iri", "=", iri).executeTakeFirst();
}

/** One that everybody sees. */
export async function findPublicItem<S extends Shelf>(db: Db, shelf: S, id: string): Promise<ItemOf<S> | undefined> {
  const row = await findItemRow(db, id);
  return row?.shelf === shelf.id && row.state === "published" ? toItem(shelf, row) : undefined;
}

/** Items by their addresses, those that everybody sees. */
export async function findItemsByIri<S extends Shelf>(db: Db, shelf: S, iris: readonly string[]): Promise<ItemOf<S>[]> {
  if (iris.length === 0) return [];
  const rows = await db
    .selectFrom("capacity_building_item")
    .selectAll()
    .where("iri", "in", [...new Set(iris)].slice(0, 500))
    .where("shelf", "=", shelf.id)
    .where("state", "=", "published")
    .execute();
  return toItems(shelf, rows);
}

/** What everybody sees about one thing, the oldest first. */
export async function listAbout<S extends Shelf>(db: Db, shelf: S, about: string): Promise<ItemOf<S>[]> {
  const rows = await db
    .selectFrom("capacity_building_item")
    .selectAll()
    .where("about", "=", about)
    .where("shelf", "=", shelf.id)
    .where("state", "=", "published")
    .orderBy("published_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return toItems(shelf, rows);
}

/** How many everybody sees about each of these. */
export async function countAbout(db: Db, shelf: Shelf, about: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (about.length === 0) return new Map();
  const rows = await db
    .selectFrom("capacity_building_item")
    .select((eb) => ["about", eb.fn.countAll<number>().as("count")])
    .where("about", "in", [...about])
    .where("shelf", "=", shelf.id)
    .where("state", "=", "published")
    .groupBy("about")
    .execute();
  return new Map(rows.map((row) => [row.about, Number(row.count)]));
}

export async function countItems(
  db: Db,
  shelf: Pick<Shelf, "id">,
  state: ItemRow["state"],
  own = false,
): Promise<number> {
  const row = await db
    .selectFrom("capacity_building_item")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("shelf", "=", shelf.id)
    .where("state", "=", state)
    .$if(own, (found) => found.where("origin", "is", null))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The columns that follow from what an item says. */
export function columnsOf<S extends Shelf>(
  shelf: S,
  doc: DocOf<S["fields"]>,
  more: { url?: string | undefined; sample?: boolean } = {},
): Pick<ItemRow, "about" | "words" | "doc"> {
  const written = writeDoc(shelf.fields, doc);
  const { url, sample } = more;
  return {
    about: shelf.about?.(doc) ?? "",
    words: wordsIn(written).toLowerCase().slice(0, 20_000),
    doc: JSON.stringify({ ...written, ...(url && { url }), ...(sample && { sample }) }),
  };
}

function keptOf({ doc }: ItemRow): JsonObject {
  const kept: unknown = JSON.parse(doc);
  return isJsonObject(kept) ? kept : {};
}

/** Every text in it that is no address. */
function wordsIn(value: unknown): string {
  if (typeof value === "string") return isHttpUrl(value) ? "" : value;
  if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join(" ");
  return isJsonObject(value) ? wordsIn(Object.values(value)) : "";
}
