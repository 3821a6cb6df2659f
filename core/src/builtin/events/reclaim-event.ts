import type { Incoming, Withdrawn } from "../../plugin/index.ts";
import type { EventsCtx, EventsTx } from "./events-ctx.ts";
import { fromEventWire } from "./wire/index.ts";

/** After a restore: our own event, as a peer kept it and our proof says. */
export async function reclaimEvent(ctx: EventsCtx, tx: EventsTx, own: Incoming): Promise<boolean> {
  const read = fromEventWire(own.object, ctx);
  const id = ownId(ctx, own.iri);
  if (!read.ok || id === undefined) return false;
  const { event, published = tx.now, updated = published } = read.value;
  return ctx.events.reclaim(tx, { id, event, updated, published });
}

export async function recallEvent(ctx: EventsCtx, tx: EventsTx, { iri }: Withdrawn): Promise<void> {
  const id = ownId(ctx, iri);
  if (id !== undefined) await ctx.events.recall(tx, { id });
}

function ownId({ objectIri }: EventsCtx, iri: string): string | undefined {
  const id = iri.slice(objectIri("").length);
  return objectIri(id) === iri && id !== "" ? id : undefined;
}
