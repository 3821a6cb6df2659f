import type { Tx } from "../../jobs/index.ts";
import { unindexRemote } from "../indexing/index.ts";
import { idOfRemote, isOld, type Provenance, refuseForeign, remoteColumns } from "../kept/index.ts";
import { clearRemoteSpeakers } from "../participation/speaker-store.ts";
import { type NewEvent, publicEvent } from "../types/index.ts";
import { eventColumns, findEventRow, insertEvent, updateEvent } from "./event-store.ts";

export interface ReceiveRemoteEvent extends Provenance {
  event: NewEvent;
}

/**
 * Keeps an event of another node as its owner tells it. The same or an older revision changes nothing; what was
 * withdrawn stays so; a local event is never touched, for it has no IRI here.
 */
export async function receiveRemoteEvent(tx: Tx, { event, ...from }: ReceiveRemoteEvent): Promise<{ id: string }> {
  const known = await findEventRow(tx.db, from.iri);
  refuseForeign(from, known);
  const id = known?.id ?? idOfRemote(from.iri);
  const updated = from.updated ?? tx.now;
  const content = eventColumns(publicEvent(event));
  if (known && (known.visibility === "withdrawn" || isOld(known, { updated, url: from.url, doc: content.doc })))
    return { id };
  const row = {
    id,
    ...remoteColumns(from),
    ...content,
    visibility: "published" as const,
    created_at: known?.created_at ?? tx.now,
    published_at: known?.published_at ?? tx.now,
    updated_at: updated,
    sequence: known ? known.sequence + 1 : 0,
  };
  await (known ? updateEvent(tx, row) : insertEvent(tx, row));
  return { id };
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
