import type { Kysely } from "kysely";
import { allOf } from "../lists/all-of.ts";
import { cursorAfter, readCursor } from "../lists/cursor.ts";
import { likeWords } from "../lists/like-words.ts";
import { toItems } from "./item-store.ts";
import type { ShelfTables } from "./item-tables.ts";
import type { ItemOf, Shelf } from "./shelf.ts";

export interface ItemQuery {
  q?: string | undefined;
  source?: "local" | "remote" | undefined;
  /** By the names of the shelf's filters, and `mark`. */
  terms?: Readonly<Record<string, string>>;
  limit?: number | undefined;
  cursor?: string | undefined;
}

interface ItemPage<S extends Shelf> {
  items: ItemOf<S>[];
  next: string | undefined;
}

/** The newest first: for everybody, or with `drafts` for the people of this site. */
export async function listItems<S extends Shelf>(
  db: Kysely<ShelfTables>,
  shelf: S,
  { q, source, terms = {}, limit = 30, cursor, drafts = false }: ItemQuery & { drafts?: boolean },
): Promise<ItemPage<S>> {
  const by = drafts ? "created_at" : "published_at";
  const after = readCursor(cursor);
  let found = db
    .selectFrom("capacity_building_item as item")
    .selectAll("item")
    .where("item.shelf", "=", shelf.id)
    .where("item.state", "in", drafts ? ["draft", "published"] : ["published"]);
  if (source !== undefined) found = found.where("item.origin", source === "local" ? "is" : "is not", null);
  for (const word of likeWords(q)) found = found.where("item.words", "like", word);
  for (const [name, term] of Object.entries(terms)) {
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("capacity_building_item_tag as tag")
          .select("tag.item_id")
          .whereRef("tag.item_id", "=", "item.id")
          .where("tag.name", "=", name)
          .where("tag.term", "=", term),
      ),
    );
  }
  if (after !== undefined) {
    found = found.where(({ eb, or, and }) =>
      or([eb(`item.${by}`, "<", after.at), and([eb(`item.${by}`, "=", after.at), eb("item.id", "<", after.id)])]),
    );
  }
  const rows = await found
    .orderBy(`item.${by}`, "desc")
    .orderBy("item.id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return { items: toItems(shelf, page), next: cursorAfter(rows, { limit, at: (row) => row[by] }) };
}

/** All pages, one after the other. */
export function allItems<S extends Shelf>(db: Kysely<ShelfTables>, shelf: S, query: ItemQuery = {}) {
  return allOf((cursor) => listItems(db, shelf, { ...query, limit: 200, cursor }));
}

/** What the address of a list says; what it cannot mean is left out. */
export function readItemQuery(shelf: Shelf, search: URLSearchParams): { query: ItemQuery; narrowed: boolean } {
  const q = search.get("q")?.trim().slice(0, 200) || undefined;
  const source = (["local", "remote"] as const).find((one) => one === search.get("source"));
  const terms = [...shelf.filters, "mark"].flatMap((name) => {
    const term = search.get(name)?.slice(0, 64);
    return term ? [[name, term] as const] : [];
  });
  const narrowed = q !== undefined || source !== undefined || terms.length > 0;
  const cursor = search.get("cursor") ?? undefined;
  return { query: { q, source, terms: Object.fromEntries(terms), cursor }, narrowed };
}
