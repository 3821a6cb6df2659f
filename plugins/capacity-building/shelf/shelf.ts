import type { JsonObject, LanguageMap, Problem } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { KeptThing } from "../travel/kept-thing.ts";
import { type DocOf, type Field, type Fields, needed } from "./field.ts";
import { texts } from "./text-fields.tsx";

/** The four shelves: what is written, published, told to other sites and listed in the same way. */
export const shelfIds = ["resource", "practice", "reuse", "explainer"] as const;
export type ShelfId = (typeof shelfIds)[number];

/** Every item has a title; what else it says is its shelf's own. */
export interface TitledFields {
  readonly [name: string]: Field<unknown>;
  readonly title: Field<LanguageMap, true>;
}

/** One shelf: what an item on it says, and what it is to other sites. Everything else is the same for all of them. */
export interface Shelf<F extends TitledFields = TitledFields> {
  id: ShelfId;
  /** `nri:kind` on the wire. */
  kind: string;
  fallback: "Article" | "Note" | "Page";
  /** Its list, after the language; one item stands below it. */
  at: string;
  /** In the order of the form. */
  fields: F;
  /** Fields that nobody types: they follow from what the item is about. */
  given?: readonly string[];
  /** Fields with a hint: `resource.size.hint`. */
  hints?: readonly string[];
  /** By which fields a list is narrowed. */
  filters: readonly string[];
  /** What lists can be narrowed by and no field says: `small` of a download. */
  marks?(doc: DocOf<F>): readonly string[];
  /** All that there are of them: `resource.mark.small`. */
  markNames?: readonly string[];
  /** What it is about: the address of another item, or a name. */
  about?(doc: DocOf<F>): string;
  /** Whoever owns what it is about, which stands here on the wire, is told, too, though they may not follow this site. */
  aboutTerm?: string;
  /** Mistakes that no single field shows. */
  check?(doc: DocOf<F>, t: Translate): readonly Problem[];
}

/** An item as it is kept: of this site, or of another as it told last. */
export interface Item<Doc = DocOf<TitledFields>> extends KeptThing<"draft" | "published" | "withdrawn"> {
  doc: Doc;
  about: string;
  sample: boolean;
}

export type ItemOf<S extends Shelf> = Item<DocOf<S["fields"]>>;

export function defineShelf<F extends TitledFields>(shelf: Shelf<F>): Shelf<F> {
  return shelf;
}

export const title = needed(texts({ most: 200 }));

/** From what is kept, or what another site told under `nri:…`; undefined where something that is needed is missing. */
export function readDoc<F extends Fields>(fields: F, object: JsonObject, nameOf = (name: string) => name) {
  const doc: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = field.read(object[nameOf(name)]);
    if (value === undefined && field.needed) return undefined;
    doc[name] = value;
  }
  // Each value was read by its own field.
  return doc as DocOf<F>;
}

export function writeDoc<F extends Fields>(fields: F, doc: DocOf<F>, nameOf = (name: string) => name): JsonObject {
  const object: JsonObject = {};
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = doc[name];
    if (value !== undefined) object[nameOf(name)] = field.write(value);
  }
  return object;
}
