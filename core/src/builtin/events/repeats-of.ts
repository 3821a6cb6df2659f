import { type Event, refOf, type Viewer } from "../../content/types/index.ts";
import type { EventsCtx } from "./events-ctx.ts";

/** The same session at other times, the earliest first: what it repeats, what repeats that, and what repeats it. */
export async function repeatsOf(ctx: EventsCtx, session: Event, viewer: Viewer): Promise<readonly Event[]> {
  if (session.superEvent === undefined) return [];
  const first = session.repeatOf ?? refOf(session);
  const relations = await ctx.relations.to(first);
  const repeats = relations.filter(({ relation, kind }) => relation === "repeatOf" && kind === "event");
  const refs = [first, ...repeats.map(({ id }) => id)];
  if (refs.length === 1 && session.repeatOf === undefined) return [];
  const { items } = await ctx.events.list({ refs, limit: 50 }, viewer);
  return items.filter(({ id }) => id !== session.id);
}

/** The same within a programme that was read already, by the id of each session. */
export function repeatsAmong(sessions: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const groups = Map.groupBy(sessions, (session) => session.repeatOf ?? refOf(session));
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  return new Map(
    repeated.flatMap((group) => group.map(({ id }) => [id, group.filter((other) => other.id !== id)] as const)),
  );
}
