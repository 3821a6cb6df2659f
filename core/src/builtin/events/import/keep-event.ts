import type { Event, NewEvent, TokenViewer } from "../../../content/types/index.ts";
import type { PluginTx } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";

export interface Kept {
  id: string;
  outcome: "added" | "changed" | "same";
}

interface KeepEvent {
  event: NewEvent;
  key: string | undefined;
  publish: boolean;
  /** The first event of a series names the series by its own id. */
  isFirst: boolean;
}

/** Sees drafts, as whoever may run commands does. */
export const editor: TokenViewer = { kind: "token", scopes: ["events:write"] };

/** Adds the event, or changes the one with the same key when it says something else now. */
export async function keepEvent(
  ctx: EventsCtx,
  tx: PluginTx<object>,
  { event, key, publish, isFirst }: KeepEvent,
): Promise<Kept> {
  // Occurrences come one by one here: a rule without a series would be unrolled once more.
  const { rrule, ...single } = event;
  const first: NewEvent = event.series || !isFirst ? event : single;
  const { id, added } = await ctx.events.add(tx, { event: first, key });
  const known = added ? undefined : await ctx.events.find(id, editor);
  const unrolled = event.rrule !== undefined && event.series === undefined;
  const whole = isFirst ? { ...event, series: id } : unrolled ? { ...event, series: known?.series } : event;
  const differs = added ? isFirst : known !== undefined && !isSame(known, whole);
  if (differs) await ctx.events.revise(tx, { id, event: whole });
  if (publish) await (unrolled && !isFirst ? ctx.events.publishSeries(tx, { id }) : ctx.events.publish(tx, { id }));
  return { id, outcome: added ? "added" : differs ? "changed" : "same" };
}

function isSame(known: Event, event: NewEvent): boolean {
  const { id, visibility, created, updated, published, source, sequence, ...content } = known;
  const { previousStart: moved, ...now } = event;
  const { previousStart: before, ...then } = content;
  return (moved === undefined || moved === before) && canonical(now) === canonical(then);
}

/** The same whatever the order of the fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
