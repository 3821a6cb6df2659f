import type { Incoming, Withdrawn } from "../../plugin/index.ts";
import type { EventsCtx, EventsTx } from "./events-ctx.ts";
import { fromEventWire } from "./wire/index.ts";

/** Keeps a remote event. One that cannot be read is left out of the calendar; federation keeps it for a later replay. */
export async function receiveEvent(ctx: EventsCtx, tx: EventsTx, incoming: Incoming): Promise<void> {
  await receiveEvents(ctx, tx, [incoming]);
}

export async function receiveEvents(ctx: EventsCtx, tx: EventsTx, incoming: readonly Incoming[]): Promise<void> {
  await ctx.events.receiveAllRemote(
    tx,
    incoming.flatMap((one) => readEvent(ctx, one) ?? []),
  );
}

function readEvent(ctx: EventsCtx, { iri, origin, owner, object }: Incoming) {
  const read = fromEventWire(object, ctx);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "an event from elsewhere could not be read");
    return undefined;
  }
  const { event, url, updated, published } = read.value;
  return { iri, origin, owner, url, updated: updated ?? published, event };
}

export async function withdrawEvent(ctx: EventsCtx, tx: EventsTx, withdrawn: Withdrawn): Promise<void> {
  const { iri, origin, owner } = withdrawn;
  await ctx.events.withdrawRemote(tx, { iri, origin, owner });
}
