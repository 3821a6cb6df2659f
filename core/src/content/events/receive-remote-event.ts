import type { Tx } from "../../jobs/index.ts";
import { unindexRemote } from "../indexing/index.ts";
import { idOfRemote, isOld, type Provenance, refuseForeign, remoteColumns } from "../kept/index.ts";
import { remoteVisibilities } from "../moderation/measure-store.ts";
import { clearRemoteSpeakers } from "../participation/speaker-store.ts";
import { type NewEvent, publicEvent } from "../types/index.ts";
import {
  type EventRow,
  eventColumns,
  findEventRow,
  findRemoteEvents,
  insertEvents,
  updateEvent,
} from "./event-store.ts";

export interface ReceiveRemoteEvent extends Provenance {
  event: NewEvent;
}

/**
 * Keeps an event of another node as its owner tells it. The same or an older revision changes nothing; what was
 * withdrawn stays so; a local event is never touched, for it has no IRI here.
 */
export async function receiveRemoteEvent(tx: Tx, received: ReceiveRemoteEvent): Promise<{ id: string }> {
  await receiveRemoteEvents(tx, [received]);
  const known = await findEventRow(tx.db, received.iri);
  return { id: known?.id ?? idOfRemote(received.iri) };
}

/** The same for many with an IRI each of its own: one refused refuses all. */
export async function receiveRemoteEvents(tx: Tx, received: readonly ReceiveRemoteEvent[]): Promise<void> {
  const iris = received.map(({ iri }) => iri);
  const known = await findRemoteEvents(tx.db, iris);
  const visibilityOf = await remoteVisibilities(tx, received);
  const rows = received
    .flatMap((one) => toRow(one, known.get(one.iri), tx.now) ?? [])
    .map((row) => ({ ...row, visibility: visibilityOf(row) }));
  await insertEvents(
    tx,
    rows.filter(({ iri }) => iri !== null && !known.has(iri)),
  );
  for (const row of rows) if (row.iri !== null && known.has(row.iri)) await updateEvent(tx, row);
}

/** What is to be kept; undefined when nothing changed. */
function toRow({ event, ...from }: ReceiveRemoteEvent, known: EventRow | undefined, now: number): EventRow | undefined {
  refuseForeign(from, known);
  const updated = from.updated ?? now;
  const content = eventColumns(publicEvent(event));
  if (known && (known.visibility === "withdrawn" || isOld(known, { updated, url: from.url, doc: content.doc }))) {
    return undefined;
  }
  return {
    id: known?.id ?? idOfRemote(from.iri),
    ...remoteColumns(from),
    ...content,
    visibility: "published",
    created_at: known?.created_at ?? now,
    published_at: known?.published_at ?? now,
    updated_at: updated,
    sequence: known ? known.sequence + 1 : 0,
  };
}

/** Its owner took it back: only that it was there is kept, so that a late copy cannot bring it back. */
export async function withdrawRemoteEvent(tx: Tx, from: Omit<Provenance, "url" | "updated">): Promise<void> {
  const known = await findEventRow(tx.db, from.iri);
  if (!known || known.visibility === "withdrawn") return;
  refuseForeign(from, known);
  const empty = { name: {}, start: known.start_at, end: known.end_at, zone: "Etc/UTC", allDay: false };
  await updateEvent(tx, { ...known, ...eventColumns(empty), visibility: "withdrawn", updated_at: tx.now });
}

/** Before a rebuild from the stored activities: forgets every event of other nodes. */
export async function clearRemoteEvents(tx: Tx): Promise<void> {
  await unindexRemote(tx, "event");
  await clearRemoteSpeakers(tx);
  await tx.db.deleteFrom("content_event").where("iri", "is not", null).execute();
}
