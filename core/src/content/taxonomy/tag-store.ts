import type { Tx } from "../../jobs/index.ts";
import { insertAll } from "../../store/index.ts";
import type { Tag } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_tag: TagRow;
  }
}

/** One term on one published thing. */
export interface TagRow {
  object_id: string;
  kind: ContentKind;
  vocabulary: string;
  term: string;
  /** What lists of the kind are ordered by: so a list of one term is read from the index alone. */
  sort_at: number;
  origin: string | null;
}

export type ContentKind = "event" | "output" | "expert" | "entry";

export interface TaggedThing {
  /** Nothing of it is there yet, so that nothing needs to be removed first. */
  isNew?: boolean | undefined;
  id: string;
  kind: ContentKind;
  at: number;
  origin: string | null;
  tags: readonly Tag[];
}

export async function replaceTags(tx: Tx, { isNew, id, kind, at, origin, tags }: TaggedThing): Promise<void> {
  if (!isNew) await removeTags(tx, id);
  if (tags.length === 0) return;
  await addTags(tx, [{ id, kind, at, origin, tags }]);
}

/** For things of which nothing is there yet. */
export async function addTags(tx: Tx, things: readonly TaggedThing[]): Promise<void> {
  const rows = things.flatMap(({ id, kind, at, origin, tags }) =>
    tags.map(({ vocabulary, term }) => ({ object_id: id, kind, vocabulary, term, sort_at: at, origin })),
  );
  await insertAll(tx.db, "content_tag", rows, { known: "pass over" });
}

export async function removeTags(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("content_tag").where("object_id", "=", id).execute();
}
