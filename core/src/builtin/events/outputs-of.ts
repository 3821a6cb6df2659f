import { type Event, type Output, refOf, type Viewer } from "../../content/types/index.ts";
import type { EventsCtx } from "./events-ctx.ts";

/** As many as an event may name beside those that name it. */
const most = 20;

/** What came out of an event: outputs that name it, and those that it names itself. */
export async function outputsOf(ctx: EventsCtx, event: Event, viewer: Viewer): Promise<readonly Output[]> {
  const { items } = await ctx.outputs.list({ event: refOf(event), limit: 50 }, viewer);
  const known = new Set(items.map(refOf));
  const others = (event.outputs ?? []).filter((ref) => !known.has(ref)).slice(0, most);
  const named = await Promise.all(others.map((ref) => ctx.outputs.find(ref, viewer)));
  return [...items, ...named.filter((output) => output !== undefined)];
}
