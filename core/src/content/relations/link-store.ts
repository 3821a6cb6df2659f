import type { Tx } from "../../jobs/index.ts";
import { type Db, insertAll } from "../../store/index.ts";
import type { ContentKind } from "../taxonomy/tag-store.ts";
import type { Ref } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_link: LinkRow;
  }
}

/** A published thing says that it relates to another: `translationOf`, `usesOutputs`. */
export interface LinkRow {
  object_id: string;
  kind: ContentKind;
  relation: string;
  target: Ref;
  origin: string | null;
}

export interface Link {
  relation: string;
  target: Ref;
}

export interface LinkedThing {
  /** Nothing of it is there yet, so that nothing needs to be removed first. */
  isNew?: boolean | undefined;
  id: string;
  kind: ContentKind;
  origin: string | null;
  links: readonly Link[];
}

export interface Relation {
  relation: string;
  kind: ContentKind;
  id: string;
}

export async function replaceLinks(tx: Tx, { isNew, id, kind, origin, links }: LinkedThing): Promise<void> {
  if (!isNew) await removeLinks(tx, id);
  if (links.length === 0) return;
  await addLinks(tx, [{ id, kind, origin, links }]);
}

/** For things of which nothing is there yet. */
export async function addLinks(tx: Tx, things: readonly LinkedThing[]): Promise<void> {
  const rows = things.flatMap(({ id, kind, origin, links }) =>
    links.map(({ relation, target }) => ({ object_id: id, kind, relation, target, origin })),
  );
  await insertAll(tx.db, "content_link", rows, { known: "pass over" });
}

export async function removeLinks(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("content_link").where("object_id", "=", id).execute();
}

/** What points at a thing: its translations, the sessions that use it, the reports that feed it. 200 at most. */
export async function relationsTo(db: Db, ref: Ref): Promise<Relation[]> {
  return db
    .selectFrom("content_link")
    .select(["relation", "kind", "object_id as id"])
    .where("target", "=", ref)
    .orderBy("relation")
    .orderBy("object_id")
    .limit(200)
    .execute();
}

/** Links of the properties that hold one reference or several. */
export function linksOf(properties: Readonly<Record<string, Ref | readonly Ref[] | undefined>>): Link[] {
  return Object.entries(properties).flatMap(([relation, refs = []]) =>
    [...new Set(typeof refs === "string" ? [refs] : refs)].map((target) => ({ relation, target })),
  );
}
