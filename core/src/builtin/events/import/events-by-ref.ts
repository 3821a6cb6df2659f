import type { Event, Viewer } from "../../../content/types/index.ts";
import type { EventsCtx } from "../events-ctx.ts";

/** Many events by id or IRI in a few statements, whether they are public or not. */
export async function eventsByRef(
  ctx: EventsCtx,
  refs: readonly string[],
  viewer: Viewer,
): Promise<Map<string, Event>> {
  const found = new Map<string, Event>();
  const wanted = [...new Set(refs)];
  for (let from = 0; from < wanted.length; from += 200) {
    const some = wanted.slice(from, from + 200);
    for (const visibility of ["published", "draft"] as const) {
      const { items } = await ctx.events.list({ refs: some, visibility, limit: 200 }, viewer);
      for (const event of items) found.set(event.source.kind === "remote" ? event.source.iri : event.id, event);
    }
  }
  return found;
}
