import { type Event, type Output, statusOf, type Viewer } from "../../content/types/index.ts";
import { type ConnectedSites, readConnectedSites } from "./connected-sites.ts";
import type { SiteCtx } from "./site-ctx.ts";

/** What the home page of an initiative shows: its own first, then what takes place elsewhere. */
export interface Home {
  /** The first that will take place: its own, else one of another site. */
  next: Event | undefined;
  soon: readonly Event[];
  elsewhere: readonly Event[];
  past: readonly Event[];
  outputs: readonly Output[];
  /** Own events that were held, and outputs; counted up to `countCap`. */
  counts: { held: number; outputs: number };
  connected: ConnectedSites;
  /** Initiatives and bodies in the directory, counted up to `countCap`. */
  listed: number;
}

export interface Reader {
  viewer: Viewer;
  lang: string;
}

export const countCap = 10_000;

/** In as many statements however much there is. */
export async function readHome(ctx: SiteCtx, { viewer, lang }: Reader): Promise<Home> {
  const now = ctx.clock.now();
  const [own, others, past, ownOutputs, allOutputs, held, written, listed, connected] = await Promise.all([
    ctx.events.list({ from: now, topLevel: true, source: "local", limit: 4 }, viewer),
    ctx.events.list({ from: now, topLevel: true, source: "remote", limit: 4 }, viewer),
    ctx.events.list({ endedBefore: now, topLevel: true, source: "local", limit: 2 }, viewer),
    ctx.outputs.list({ source: "local", limit: 8 }, viewer),
    ctx.outputs.list({ limit: 8 }, viewer),
    ctx.events.count({ endedBefore: now, topLevel: true, source: "local" }, viewer, countCap),
    ctx.outputs.count({ source: "local" }, viewer, countCap),
    ctx.directory.count({}, viewer, countCap),
    readConnectedSites(ctx),
  ]);
  const next = own.items.find(takesPlace) ?? others.items.find(takesPlace);
  const without = (events: readonly Event[]) => events.filter(({ id }) => id !== next?.id).slice(0, 3);
  const known = new Set(ownOutputs.items.map(({ id }) => id));
  return {
    next,
    soon: without(own.items),
    elsewhere: without(others.items),
    past: past.items,
    outputs: inLanguage([...ownOutputs.items, ...allOutputs.items.filter(({ id }) => !known.has(id))], lang).slice(
      0,
      3,
    ),
    counts: { held, outputs: written },
    connected,
    listed,
  };
}

/** The same in another language is not news: of translations, only those that the reader came for. */
export function inLanguage(outputs: readonly Output[], lang: string): Output[] {
  return outputs.filter(({ translationOf, title }) => translationOf === undefined || title[lang] !== undefined);
}

export function takesPlace(event: Event): boolean {
  return statusOf(event) === "scheduled" || statusOf(event) === "tentative";
}
