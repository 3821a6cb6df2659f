import type { Event, Output } from "../../content/types/index.ts";
import { type ConnectedSites, readConnectedSites } from "./connected-sites.ts";
import { countCap, inLanguage, type Reader, takesPlace } from "./read-home.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** What the home page of the global node shows: the calendar of everybody. Numbers are counted up to `countCap`. */
export interface World {
  /** The first that will take place. */
  next: Event | undefined;
  /** Those after it. */
  upcoming: readonly Event[];
  /** The next of them, for the map. */
  onMap: readonly Event[];
  outputs: readonly Output[];
  counts: { events: number; outputs: number; listed: number };
  connected: ConnectedSites;
}

const mostOnMap = 150;

/** In as many statements however much there is. */
export async function readWorld(ctx: SiteCtx, { viewer, lang }: Reader): Promise<World> {
  const ahead = { from: ctx.clock.now(), topLevel: true };
  const [upcoming, outputs, eventCount, outputCount, listed, connected] = await Promise.all([
    ctx.events.list({ ...ahead, limit: mostOnMap }, viewer),
    ctx.outputs.list({ limit: 8 }, viewer),
    ctx.events.count(ahead, viewer, countCap),
    ctx.outputs.count({}, viewer, countCap),
    ctx.directory.count({}, viewer, countCap),
    readConnectedSites(ctx),
  ]);
  const next = upcoming.items.find(takesPlace);
  return {
    next,
    upcoming: upcoming.items.filter(({ id }) => id !== next?.id).slice(0, 6),
    onMap: upcoming.items,
    outputs: inLanguage(outputs.items, lang).slice(0, 3),
    counts: { events: eventCount, outputs: outputCount, listed },
    connected,
  };
}
