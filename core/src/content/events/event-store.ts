import { replacePictures, usePictures } from "../../files/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { type Db, dialectOf, insertAll, jsonTexts } from "../../store/index.ts";
import { type IndexedThing, indexNewThings, indexThing } from "../indexing/index.ts";
import { fromDoc, type KeptRow, toKept } from "../kept/index.ts";
import { addSpeakers, replaceSpeakers, type SpokenEvent } from "../participation/speaker-store.ts";
import { linksOf } from "../relations/link-store.ts";
import {
  type Attendance,
  attendanceOf,
  canSeeDrafts,
  type Event,
  type EventStatus,
  eventLanguages,
  type NewEvent,
  publicEvent,
  type Ref,
  regionOfCountry,
  statusOf,
  tagsOf,
  type Viewer,
  writtenTags,
} from "../types/index.ts";

/** Kept among the tags, so that lists narrowed by them are read in order from the same index. */
export const areaTag = "areas";
export const partOfTag = "part-of";

declare module "../../store/tables.ts" {
  interface Tables {
    content_event: EventRow;
  }
}

export interface EventRow extends KeptRow {
  status: EventStatus;
  start_at: number;
  end_at: number;
  /** 1 for an event of more than `longAfter`: lists look for those still going on apart from the others. */
  is_long: number;
  attendance: Attendance | null;
  country: string | null;
  region: string | null;
  level: string | null;
  session_type: string | null;
  super_event: string | null;
  series: string | null;
  ical_uid: string | null;
  source_url: string | null;
  sequence: number;
}

export const longAfter = 14 * 86_400_000;

export async function findEventRow(db: Db, ref: Ref): Promise<EventRow | undefined> {
  return db
    .selectFrom("content_event")
    .selectAll()
    .where(ref.includes(":") ? "iri" : "id", "=", ref)
    .executeTakeFirst();
}

/** By IRI, those that are known. */
export async function findRemoteEvents(db: Db, iris: readonly string[]): Promise<Map<string, EventRow>> {
  const rows = await db
    .selectFrom("content_event")
    .selectAll()
    .where("iri", "in", jsonTexts(dialectOf(db), iris))
    .execute();
  return new Map(rows.flatMap((row) => (row.iri === null ? [] : [[row.iri, row]])));
}

export async function insertEvents(tx: Tx, rows: readonly EventRow[]): Promise<void> {
  await insertAll(tx.db, "content_event", rows);
  const seen = rows.map((row) => ({ row, whole: fromDoc<NewEvent>(row.doc) }));
  await indexNewThings(tx, seen.map(toIndexed));
  await addSpeakers(tx, seen.map(toSpoken));
  for (const one of seen) await showPictures(tx, one);
}

export async function updateEvent(tx: Tx, row: EventRow): Promise<void> {
  const { id, ...columns } = row;
  await tx.db.updateTable("content_event").set(columns).where("id", "=", id).execute();
  await indexEvent(tx, row);
}

export function toEvent(row: EventRow): Event {
  return { ...fromDoc<NewEvent>(row.doc), ...toKept(row), sequence: row.sequence };
}

/** As the viewer may see it: what is kept of speakers for counting is for people who work on events here. */
export function toEventFor(row: EventRow, viewer: Viewer): Event {
  const event = toEvent(row);
  return canSeeDrafts(viewer, "events") ? event : publicEvent(event);
}

/** The columns that follow from the event itself. */
export function eventColumns(event: NewEvent) {
  return {
    status: statusOf(event),
    start_at: event.start,
    end_at: event.end,
    is_long: event.end - event.start > longAfter ? 1 : 0,
    attendance: attendanceOf(event) ?? null,
    country: event.place?.country ?? null,
    region: regionOfCountry(event.place?.country) ?? null,
    level: event.level ?? null,
    session_type: event.sessionType ?? null,
    super_event: event.superEvent ?? null,
    series: event.series ?? null,
    ical_uid: event.icalUid ?? null,
    source_url: event.sourceUrl ?? null,
    doc: JSON.stringify(event),
  };
}

/** Anew, whatever was in the indexes before. */
export async function indexEvent(tx: Tx, row: EventRow): Promise<void> {
  const seen = { row, whole: fromDoc<NewEvent>(row.doc) };
  await indexThing(tx, toIndexed(seen));
  await replaceSpeakers(tx, toSpoken(seen));
  await showPictures(tx, seen);
}

/** What others told and is hidden or withdrawn here shows no picture any more. Of ours that can be undone: it stays until it is replaced. */
async function showPictures(tx: Tx, { row, whole: { image } }: SeenEvent): Promise<void> {
  const holder = `event:${row.id}`;
  const urls = image ? [image.url] : [];
  if (row.iri === null) return replacePictures(tx, { holder, urls, own: true });
  const isShown = row.visibility !== "withdrawn" && row.visibility !== "hidden";
  await usePictures(tx, holder, isShown ? urls : []);
}

interface SeenEvent {
  row: EventRow;
  whole: NewEvent;
}

function toIndexed({ row, whole }: SeenEvent): IndexedThing {
  const { id, origin, visibility, start_at: at } = row;
  const event = publicEvent(whole);
  const text = {
    audience: visibility === "published" ? ("public" as const) : ("node" as const),
    title: event.name,
    excerpt: event.summary ?? event.description?.text ?? {},
    more: words(event),
  };
  const tags = [...tagsOf(event), ...writtenTags(eventLanguages(event)), ...placesOf(event)];
  return { id, kind: "event", origin, visibility, at, tags, links: links(event), texts: [text] };
}

function toSpoken({ row, whole }: SeenEvent): SpokenEvent {
  const { id, super_event: superEvent, origin, start_at: at, visibility } = row;
  return { id, superEvent, origin, at, speakers: visibility === "published" ? (whole.speakers ?? []) : [] };
}

/** What lists are narrowed by beside the tags: the area below the country, the larger event. */
function placesOf({ adminArea, partOf }: NewEvent) {
  return [
    ...(adminArea ? [{ vocabulary: areaTag, term: adminArea }] : []),
    ...(partOf ? [{ vocabulary: partOfTag, term: partOf }] : []),
  ];
}

function links({ usesOutputs, outputs, feedsInto, repeatOf, expectedOutputs = [] }: NewEvent) {
  const delivered = expectedOutputs.flatMap((expected) => expected.delivered ?? []);
  return linksOf({ usesOutputs, outputs, feedsInto, repeatOf, delivered });
}

function words(event: NewEvent): string[] {
  const { place, theme = {}, keywords = [], organisers = [], hosts = [], speakers = [] } = event;
  return [
    ...Object.values(event.description?.text ?? {}),
    ...Object.values(theme),
    ...Object.values(place?.name ?? {}),
    ...[place?.locality, place?.region, event.adminArea, event.track].filter((word) => word !== undefined),
    ...keywords,
    ...[...organisers, ...hosts, ...speakers].flatMap(({ name }) => name ?? []),
  ];
}
