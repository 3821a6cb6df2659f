import { sql } from "kysely";
import type { Json, JsonObject } from "../../kit/index.ts";
import { isJsonObject } from "../../kit/index.ts";
import { type Db, type Dialect, insertAll } from "../../store/index.ts";
import { idOf } from "../document.ts";
import { jsonRows, jsonTexts, textCell } from "../json-rows.ts";
import { inboxesOf, isPublicDoc, type StoredActivity, type StoredObject } from "./stored.ts";
import { toWire } from "./wire-form.ts";

interface Target {
  db: Db;
  dialect: Dialect;
  context: Json;
}

/** Everything changed, at most one statement a table and 64 rows. */
export async function flushObjects({ db }: Target, objects: readonly StoredObject[]): Promise<void> {
  const set = ["type", "public", "updated", "relayed_by", "inbox", "shared_inbox", "doc"] as const;
  await insertAll(db, "ap_objects", objects.map(toObjectRow), { known: { key: "id", set } });
}

export async function flushActivities(
  { db, context }: Target,
  activities: readonly { activity: StoredActivity; local: boolean }[],
): Promise<void> {
  const rows = activities.map(({ activity, local }) => toActivityRow(activity, local, context));
  await insertAll(db, "ap_activities", rows, { known: { key: "id", set: ["doc", "object", "public"] } });
}

export async function removeActivities({ db, dialect }: Target, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom("ap_activities").where("id", "in", jsonTexts(dialect, ids)).execute();
}

/** Pairs of collection and activity id. */
export type Membership = readonly [collection: string, activity: string];

export async function addMemberships({ db, dialect }: Target, pairs: readonly Membership[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`insert into ap_collections (collection, seq)
    select ${textCell(0)}, a.seq from ${jsonRows(dialect, pairs)} join ap_activities a on a.id = ${textCell(1)}
    where true on conflict do nothing`.execute(db);
}

export async function removeMemberships({ db, dialect }: Target, pairs: readonly Membership[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`delete from ap_collections where (collection, seq) in (
    select ${textCell(0)}, a.seq from ${jsonRows(dialect, pairs)} join ap_activities a on a.id = ${textCell(1)})`.execute(
    db,
  );
}

/** New version and total of collections whose members, or whose members' objects, changed. */
export async function bumpCollections({ db, dialect }: Target, collections: readonly string[]): Promise<void> {
  if (collections.length === 0) return;
  const rows = collections.map((collection) => [collection]);
  await sql`insert into ap_collection_versions (collection, version, total)
    select ${textCell(0)}, 1, (select count(*) from ap_collections c where c.collection = ${textCell(0)})
    from ${jsonRows(dialect, rows)} where true
    on conflict (collection) do update set version = ap_collection_versions.version + 1, total = excluded.total`.execute(
    db,
  );
}

function toObjectRow(stored: StoredObject) {
  const { inbox, shared } = inboxesOf(stored.doc);
  return {
    id: stored.id,
    type: stored.type,
    owner: stored.owner,
    origin: stored.origin,
    local: stored.local ? 1 : 0,
    public: isPublicDoc(stored.doc) ? 1 : 0,
    updated: stored.updated ?? null,
    relayed_by: stored.relayedBy ?? null,
    inbox,
    shared_inbox: shared,
    doc: JSON.stringify(stored.wire),
  };
}

// A remote activity keeps only the id of its object: the object has a row of its own.
function toActivityRow(activity: StoredActivity, local: boolean, context: Json) {
  const wire = activity.wire ?? toWire(activity.doc, context);
  const object = idOf(wire["object"]);
  const slim =
    !local && object !== undefined && isJsonObject(wire["object"])
      ? { ...wire, object: lastWord(wire) ?? object }
      : wire;
  return {
    id: activity.id,
    type: activity.doc.type,
    actor: activity.actor,
    object: object ?? null,
    public: isPublicDoc(activity.doc) ? 1 : 0,
    local: local ? 1 : 0,
    doc: JSON.stringify(slim),
  };
}

const ofTombstone = ["@context", "id", "type", "formerType", "deleted", "proof"];

/** Of a Delete the Tombstone that its owner proved: after a restore it asks us for it (FEDERATION.md, Reconciliation). */
function lastWord({ type, object }: JsonObject): JsonObject | undefined {
  if (type !== "Delete" || !isJsonObject(object) || object["type"] !== "Tombstone") return undefined;
  if (!isJsonObject(object["proof"])) return undefined;
  return Object.fromEntries(Object.entries(object).filter(([name]) => ofTombstone.includes(name)));
}
