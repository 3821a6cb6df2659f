import { type Event, type InCommon, inCommon, type NewEvent, type Viewer } from "../../content/types/index.ts";
import type { EventsCtx } from "./events-ctx.ts";

const window = 14 * 86_400_000;
const most = 5;

/** Events of other initiatives that people may have to choose from beside this one, the closest first: good to know before it is public. */
export async function othersAtThatTime(ctx: EventsCtx, event: NewEvent, viewer: Viewer): Promise<Event[]> {
  if (event.superEvent !== undefined || event.end < ctx.clock.now()) return [];
  const query = { from: event.start - window, to: event.end + window, topLevel: true, limit: 200 };
  const { items } = await ctx.events.list({ ...query, source: "remote" }, viewer);
  return items
    .flatMap((other): { other: Event; common: InCommon }[] => {
      const isOff = other.status === "cancelled" || other.status === "postponed";
      const common = isOff ? undefined : inCommon(event, other);
      return common ? [{ other, common }] : [];
    })
    .sort((one, two) => two.common.score - one.common.score)
    .slice(0, most)
    .map(({ other }) => other);
}
