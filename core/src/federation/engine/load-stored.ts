import { sql } from "kysely";
import type { Db, Dialect } from "../../store/index.ts";
import { jsonTexts } from "../json-rows.ts";
import { fromActivityRow, fromObjectRow, type StoredActivity, type StoredObject } from "./stored.ts";

/** Objects by id, in one statement. */
export async function loadObjects(db: Db, dialect: Dialect, ids: readonly string[]): Promise<StoredObject[]> {
  const rows = await db.selectFrom("ap_objects").selectAll().where("id", "in", jsonTexts(dialect, ids)).execute();
  return rows.map(fromObjectRow);
}

/** Activities by id with the collections they stand in, in one statement. */
export async function loadActivities(db: Db, dialect: Dialect, ids: readonly string[]): Promise<StoredActivity[]> {
  const rows = await db
    .selectFrom("ap_activities as a")
    .leftJoin("ap_collections as c", "c.seq", "a.seq")
    .select(["a.id", "a.actor", "a.doc", "c.collection"])
    .where("a.id", "in", jsonTexts(dialect, ids))
    .execute();
  const memberships = new Map<string, Set<string>>();
  for (const { id, collection } of rows) {
    const set = memberships.get(id) ?? new Set();
    if (collection !== null) set.add(collection);
    memberships.set(id, set);
  }
  const first = new Map(rows.map((row) => [row.id, row]));
  return [...first.values()].map((row) => fromActivityRow(row, memberships.get(row.id) ?? new Set()));
}

/** The newest activity of a kind between an actor and an object: how a Follow without an id, or an Undo, finds what it means. */
export async function findActivityId(
  db: Db,
  { type, actor, object }: { type: string; actor: string; object: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("ap_activities")
    .select("id")
    .where("actor", "=", actor)
    .where("object", "=", object)
    .where("type", "=", type)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The Create that brought an object: likes and shares of an object count for it. */
export async function findCreateOf(db: Db, object: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("ap_activities")
    .select("id")
    .where("object", "=", object)
    .where("type", "=", "Create")
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The number of members that the database knows. */
export async function countMembers(db: Db, collection: string): Promise<number> {
  const row = await db
    .selectFrom("ap_collections")
    .select(sql<number>`count(*)`.as("n"))
    .where("collection", "=", collection)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
