import { type RawBuilder, sql } from "kysely";
import type { Json } from "../../kit/index.ts";
import { isJsonObject } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import { idOf } from "../document.ts";
import { type Cell, jsonRows, jsonTexts, numberCell, textCell } from "../json-rows.ts";
import { inboxesOf, isPublicDoc, type StoredActivity, type StoredObject } from "./stored.ts";
import { toWire } from "./wire-form.ts";

interface Target {
  db: Db;
  dialect: Dialect;
  context: Json;
}

/** Everything changed, at most one statement a table. */
export async function flushObjects({ db, dialect }: Target, objects: readonly StoredObject[]): Promise<void> {
  if (objects.length === 0) return;
  await insertRows(db, {
    into: sql`ap_objects (id, type, owner, origin, local, public, updated, relayed_by, inbox, shared_inbox, doc)`,
    cells: sql`${textCell(0)}, ${textCell(1)}, ${textCell(2)}, ${textCell(3)}, ${numberCell(4)}, ${numberCell(5)},
      ${numberCell(6)}, ${textCell(7)}, ${textCell(8)}, ${textCell(9)}, ${textCell(10)}`,
    rows: jsonRows(dialect, objects.map(objectCells)),
    conflict: sql`(id) do update set type = excluded.type, public = excluded.public, updated = excluded.updated,
      relayed_by = excluded.relayed_by, inbox = excluded.inbox, shared_inbox = excluded.shared_inbox, doc = excluded.doc`,
  });
}

export async function flushActivities(
  { db, dialect, context }: Target,
  activities: readonly { activity: StoredActivity; local: boolean }[],
): Promise<void> {
  if (activities.length === 0) return;
  await insertRows(db, {
    into: sql`ap_activities (id, type, actor, object, public, local, doc)`,
    cells: sql`${textCell(0)}, ${textCell(1)}, ${textCell(2)}, ${textCell(3)}, ${numberCell(4)}, ${numberCell(5)},
      ${textCell(6)}`,
    rows: jsonRows(
      dialect,
      activities.map(({ activity, local }) => activityCells(activity, local, context)),
    ),
    conflict: sql`(id) do update set doc = excluded.doc, object = excluded.object, public = excluded.public`,
  });
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

interface Insert {
  into: RawBuilder<unknown>;
  cells: RawBuilder<unknown>;
  rows: RawBuilder<unknown>;
  conflict: RawBuilder<unknown>;
}

// SQLite reads "on conflict" after a select as a join constraint unless there is a where.
async function insertRows(db: Db, { into, cells, rows, conflict }: Insert): Promise<void> {
  await sql`insert into ${into} select ${cells} from ${rows} where true on conflict ${conflict}`.execute(db);
}

function objectCells(stored: StoredObject): Cell[] {
  const { inbox, shared } = inboxesOf(stored.doc);
  return [
    stored.id,
    stored.type,
    stored.owner,
    stored.origin,
    stored.local ? 1 : 0,
    isPublicDoc(stored.doc) ? 1 : 0,
    stored.updated ?? null,
    stored.relayedBy ?? null,
    inbox,
    shared,
    JSON.stringify(stored.wire),
  ];
}

// A remote activity keeps only the id of its object: the object has a row of its own.
function activityCells(activity: StoredActivity, local: boolean, context: Json): Cell[] {
  const wire = activity.wire ?? toWire(activity.doc, context);
  const object = idOf(wire["object"]);
  const slim = !local && object !== undefined && isJsonObject(wire["object"]) ? { ...wire, object } : wire;
  return [
    activity.id,
    activity.doc.type,
    activity.actor,
    object ?? null,
    isPublicDoc(activity.doc) ? 1 : 0,
    local ? 1 : 0,
    JSON.stringify(slim),
  ];
}
