import type { Tx } from "../../jobs/index.ts";
import { type Link, removeLinks, replaceLinks } from "../relations/link-store.ts";
import { removeTexts, replaceTexts, type SearchableText } from "../search/text-store.ts";
import { type ContentKind, removeTags, replaceTags } from "../taxonomy/tag-store.ts";
import type { Tag, Visibility } from "../types/index.ts";

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
  const isPublic = thing.visibility === "published";
  await replaceTags(tx, { ...thing, tags: isPublic ? thing.tags : [] });
  await replaceLinks(tx, { ...thing, links: isPublic ? thing.links : [] });
  await replaceTexts(tx, { ...thing, texts: thing.visibility === "withdrawn" ? [] : thing.texts });
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
