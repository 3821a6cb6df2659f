import type { ShelfId } from "./shelf.ts";

/** An item of this site or of another. What is looked for has a column, all else stands in `doc`. */
export interface ItemRow {
  id: string;
  shelf: ShelfId;
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  state: "draft" | "published" | "withdrawn";
  /** What it is about: the address of another item, or a name; empty where it is about nothing of that kind. */
  about: string;
  /** Lower-case words of its texts. */
  words: string;
  /** Its fields as they write themselves, with `url` and `sample`. */
  doc: string;
  /** 1: told to this site alone, not to everybody. */
  sent_here: number;
  made_by: string | null;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}

/** By what lists are narrowed: the name of a field, or `mark`, and a term. */
export interface ItemTagRow {
  item_id: string;
  name: string;
  term: string;
}

/** An activity of this site that uses an item, and in which unit of its curriculum. */
export interface ItemUseRow {
  item_iri: string;
  activity_id: string;
  /** Empty: the activity as a whole. */
  unit: string;
}

export interface ShelfTables {
  capacity_building_item: ItemRow;
  capacity_building_item_tag: ItemTagRow;
  capacity_building_item_use: ItemUseRow;
}
