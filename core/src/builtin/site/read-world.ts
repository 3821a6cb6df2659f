import type { Event, Output } from "../../content/types/index.ts";
import { type ConnectedSites, readConnectedSites } from "./connected-sites.ts";
import { countCap, inLanguage, type Reader } from "./read-home.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** What the home page of the global node shows: the calendar of everybody. Numbers are counted up to `countCap`. */
export interface World {
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
    ctx.outputs.list({ limit: 12 }, viewer),
    ctx.events.count(ahead, viewer, countCap),
    ctx.outputs.count({}, viewer, countCap),
    ctx.directory.count({}, viewer, countCap),
    readConnectedSites(ctx),
  ]);
  return {
    upcoming: upcoming.items.slice(0, 9),
    onMap: upcoming.items,
    outputs: inLanguage(outputs.items, lang).slice(0, 5),
    counts: { events: eventCount, outputs: outputCount, listed },
    connected,
  };
}
