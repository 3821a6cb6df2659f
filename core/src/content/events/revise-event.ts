import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { nextRevision, refuseChange, refuseRemote, refuseStale } from "../kept/index.ts";
import { type Event, isRescheduled, type NewEvent } from "../types/index.ts";
import { type EventRow, eventColumns, findEventRow, toEvent, updateEvent } from "./event-store.ts";

export interface ReviseEvent {
  id: string;
  event: NewEvent;
  /** `updated` of the copy that the change was made on; another one in the meantime is a conflict. */
  updated?: number | undefined;
}

export async function reviseEvent(tx: Tx, { id, event, updated }: ReviseEvent): Promise<Event> {
  return changeEvent(tx, { id, updated, fact: "event.revised", change: (known) => keepMoved(known, event) });
}

export interface ChangeEvent {
  id: string;
  updated?: number | undefined;
  fact: "event.revised" | "event.cancelled" | "event.postponed";
  change: (known: Event) => NewEvent;
}

/** Writes the next revision of a local event; others hear of it when it is public. */
export async function changeEvent(tx: Tx, { id, updated, fact, change }: ChangeEvent): Promise<Event> {
  const { row, event } = await getOwnEvent(tx, id);
  refuseStale(event, updated);
  const revision = nextRevision(tx.now, row.updated_at);
  const next = { ...row, ...eventColumns(change(event)), updated_at: revision, sequence: row.sequence + 1 };
  await updateEvent(tx, next);
  if (row.visibility === "published") await tx.fact(fact, { id, revision });
  return toEvent(next);
}

/** A local event that is not withdrawn, and that whoever asks may change. */
export async function getOwnEvent(tx: Tx, id: string): Promise<{ row: EventRow; event: Event }> {
  const row = await findEventRow(tx.db, id);
  if (!row) throw new Refusal("not-found");
  const event = toEvent(row);
  refuseRemote(event);
  if (row.visibility === "withdrawn") throw new Refusal("gone");
  refuseChange(tx, "events", row);
  return { row, event };
}

/** An event that was public and moved says when it was to begin before. */
function keepMoved(known: Event, event: NewEvent): NewEvent {
  const moved = known.visibility === "published" && event.start !== known.start;
  if (moved) return { ...event, previousStart: event.previousStart ?? known.start };
  return isRescheduled(known) && event.previousStart === undefined
    ? { ...event, previousStart: known.previousStart }
    : event;
}
