import { type Event, publicViewer, refOf } from "../../../content/types/index.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";

/** More than that nobody ticks. */
const most = 200;

/** What people can follow of an event: its public sessions, or itself where it has none. */
export async function sessionsOf(ctx: RegistrationCtx, event: Event): Promise<readonly Event[]> {
  const { items } = await ctx.events.list({ superEvent: refOf(event), limit: most }, publicViewer);
  const sessions = items.filter(({ status }) => status !== "cancelled" && status !== "postponed");
  if (sessions.length === 0) return [event];
  return sessions.toSorted((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}
