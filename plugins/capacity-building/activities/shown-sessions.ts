import type { Viewer } from "@nri-commons/core/content/types";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Activity } from "./activity.ts";
import { whenOf } from "./calendar.ts";
import type { ShownSession } from "./pages/sessions-list.tsx";

/** The sessions of an activity with their events, as far as this site knows them. */
export async function shownSessions(
  ctx: Pick<CapacityCtx, "events">,
  { sessions, zone }: Activity,
  viewer: Viewer,
): Promise<ShownSession[]> {
  const refs = sessions.flatMap(({ event }) => event ?? []);
  const known = new Map<string, string>();
  if (refs.length > 0) {
    const { items } = await ctx.events.list({ refs, limit: 200 }, viewer);
    for (const { id, source } of items) known.set(source.kind === "remote" ? source.iri : id, id);
  }
  return sessions.map((session) => {
    const id = session.event && known.get(session.event);
    return { ...session, when: whenOf(session, zone), eventPage: id ? `/events/${id}` : undefined };
  });
}
