import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Added, localColumns, madeBy, newId, refuseDraft } from "../kept/index.ts";
import type { NewEvent, When } from "../types/index.ts";
import { eventColumns, insertEvents } from "./event-store.ts";
import { occurrencesOf } from "./occurrences.ts";

export interface AddEvent {
  event: NewEvent;
  /** What the source calls it (a UID, an address): adding it again gives the event that is there. */
  key?: string | undefined;
}

/** Keeps a new event as a draft. With an `rrule` every occurrence becomes an event of its own, in one series. */
export async function addEvent(tx: Tx, { event, key }: AddEvent): Promise<Added> {
  refuseDraft(tx, "events");
  if (key !== undefined) {
    const known = await tx.db.selectFrom("content_event").select("id").where("import_key", "=", key).executeTakeFirst();
    if (known) return { id: known.id, added: false };
  }
  const id = newId(tx);
  const occurrences = event.rrule === undefined || event.series ? [event] : await seriesOf(event, id);
  const rows = occurrences.map((occurrence, index) => ({
    id: index === 0 ? id : newId(tx),
    ...localColumns({ key: key !== undefined && index > 0 ? `${key}#${index}` : key, now: tx.now, by: madeBy(tx) }),
    ...eventColumns(occurrence),
    visibility: "draft" as const,
    published_at: null,
    sequence: 0,
  }));
  await insertEvents(tx, rows);
  return { id, added: true };
}

async function seriesOf(event: NewEvent, series: string): Promise<NewEvent[]> {
  const times: When[] = await occurrencesOf(event, event.rrule ?? "");
  if (times.length === 0) {
    throw new Refusal("invalid", { problems: [{ path: "rrule", message: "This rule gives no date" }] });
  }
  return times.map((time) => ({ ...event, ...time, series }));
}
