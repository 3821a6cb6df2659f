import type { Tx } from "../../jobs/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { Event } from "../types/index.ts";
import { changeEvent } from "./revise-event.ts";

export interface CancelEvent {
  id: string;
  /** Why, for everybody to read. */
  note?: LanguageMap | undefined;
  updated?: number | undefined;
}

/** It does not take place; its page stays and says so. */
export async function cancelEvent(tx: Tx, { id, note, updated }: CancelEvent): Promise<Event> {
  return changeEvent(tx, {
    id,
    updated,
    fact: "event.cancelled",
    change: (known) => ({ ...contentOf(known), status: "cancelled", statusNote: note }),
  });
}

/** It takes place later, nobody knows yet when. A revision with new times and status `scheduled` sets the new date. */
export async function postponeEvent(tx: Tx, { id, note, updated }: CancelEvent): Promise<Event> {
  return changeEvent(tx, {
    id,
    updated,
    fact: "event.postponed",
    change: (known) => ({
      ...contentOf(known),
      status: "postponed",
      statusNote: note,
      previousStart: known.previousStart ?? known.start,
    }),
  });
}

/** Without what the columns keep. */
function contentOf(event: Event): Omit<Event, "id" | "visibility" | "created" | "updated" | "source" | "sequence"> {
  const { id, visibility, created, updated, published, source, sequence, ...content } = event;
  return content;
}
