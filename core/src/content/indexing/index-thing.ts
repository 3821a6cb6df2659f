import type { Tx } from "../../jobs/index.ts";
import { addLinks, type Link, removeLinks, replaceLinks } from "../relations/link-store.ts";
import { addTexts, removeTexts, replaceTexts, type SearchableText } from "../search/text-store.ts";
import { addTags, type ContentKind, removeTags, replaceTags } from "../taxonomy/tag-store.ts";
import { isReadable, type Tag, type Visibility } from "../types/index.ts";

/** A kept thing as the indexes see it. */
export interface IndexedThing {
  /** Nothing of it is there yet, so that nothing needs to be removed first. */
  isNew?: boolean | undefined;
  id: string;
  kind: ContentKind;
  origin: string | null;
  visibility: Visibility;
  /** The instant that lists of its kind are ordered by. */
  at: number;
  /** Nobody finds it from this instant on. */
  until?: number | undefined;
  tags: readonly Tag[];
  links: readonly Link[];
  texts: readonly SearchableText[];
}

/** In the transaction that writes the row: terms and relations of what is public, and the words of what can be found. */
export async function indexThing(tx: Tx, thing: IndexedThing): Promise<void> {
  await replaceTags(tx, { ...thing, tags: isListed(thing) ? thing.tags : [] });
  await replaceLinks(tx, { ...thing, links: isLinked(thing) ? thing.links : [] });
  await replaceTexts(tx, { ...thing, texts: isFound(thing) ? thing.texts : [] });
}

/** The same for things of which nothing is there yet, in a statement a table. */
export async function indexNewThings(tx: Tx, things: readonly IndexedThing[]): Promise<void> {
  await addTags(tx, things.filter(isListed));
  await addLinks(tx, things.filter(isLinked));
  await addTexts(tx, things.filter(isFound));
}

function isListed({ visibility }: IndexedThing): boolean {
  return visibility === "published";
}

function isLinked({ visibility }: IndexedThing): boolean {
  return isReadable(visibility);
}

function isFound({ visibility }: IndexedThing): boolean {
  return visibility === "published" || visibility === "draft";
}

export async function unindexThing(tx: Tx, id: string): Promise<void> {
  await removeTags(tx, id);
  await removeLinks(tx, id);
  await removeTexts(tx, id);
}

/** Before a rebuild: everything that things of other nodes left in the indexes. */
export async function unindexRemote(tx: Tx, kind: ContentKind): Promise<void> {
  for (const table of ["content_tag", "content_link", "content_text"] as const) {
    await tx.db.deleteFrom(table).where("kind", "=", kind).where("origin", "is not", null).execute();
  }
}
