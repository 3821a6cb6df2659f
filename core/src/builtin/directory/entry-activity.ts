import type { DirectoryEntry, Event, Output, Viewer } from "../../content/types/index.ts";
import type { DirectoryCtx } from "./directory-ctx.ts";
import { actorOf } from "./network-sites.ts";

/** What an initiative does, as its own site told: next events first, then past ones from the latest back, and what it published. */
export interface EntryActivity {
  upcoming: readonly Event[];
  past: readonly Event[];
  outputs: readonly Output[];
}

const most = 6;
const nothing: EntryActivity = { upcoming: [], past: [], outputs: [] };

/** Nothing while it has no site that this one knows: by name alone one would be taken for another. */
export async function entryActivity(ctx: DirectoryCtx, entry: DirectoryEntry, viewer: Viewer): Promise<EntryActivity> {
  const actor = actorOf(entry);
  if (actor === undefined) return nothing;
  const whose = actor === ctx.federation.initiativeActor ? ({ source: "local" } as const) : { owner: actor };
  const events = { ...whose, topLevel: true, limit: most };
  const now = ctx.clock.now();
  const [upcoming, past, outputs] = await Promise.all([
    ctx.events.list({ ...events, from: now }, viewer),
    ctx.events.list({ ...events, endedBefore: now }, viewer),
    ctx.outputs.list({ ...whose, limit: most }, viewer),
  ]);
  return { upcoming: upcoming.items, past: past.items, outputs: outputs.items };
}
