import type { Tx } from "../../jobs/index.ts";
import { nextRevision, refuseHidden, refuseWithout } from "../kept/index.ts";
import { type Event, refOf } from "../types/index.ts";
import { toEvent, updateEvent } from "./event-store.ts";
import { getOwnEvent } from "./revise-event.ts";

/** Makes a draft public. Publishing what is public changes nothing. */
export async function publishEvent(tx: Tx, { id }: { id: string }): Promise<Event> {
  refuseWithout(tx, "events:write");
  const { row, event } = await getOwnEvent(tx, id);
  if (row.visibility === "published") return event;
  refuseHidden(row);
  const revision = nextRevision(tx.now, row.updated_at);
  const next = { ...row, visibility: "published" as const, published_at: tx.now, updated_at: revision };
  await updateEvent(tx, next);
  await tx.fact("event.published", { id, revision });
  return toEvent(next);
}

/** The drafts of a series are published together with its first event. */
export async function publishSeries(tx: Tx, { id }: { id: string }): Promise<Event[]> {
  const { event } = await getOwnEvent(tx, id);
  const rows = await tx.db
    .selectFrom("content_event")
    .select("id")
    .where("series", "=", event.series ?? refOf(event))
    .where("iri", "is", null)
    .where("visibility", "=", "draft")
    .orderBy("start_at")
    .execute();
  const published: Event[] = [];
  for (const row of rows) published.push(await publishEvent(tx, row));
  return published;
}
