import type { Event, Viewer } from "../../../../content/types/index.ts";
import type { EventsCtx } from "../../events-ctx.ts";

/** The whole programme as those see it who make it: what is public and what is not yet, in order of time and room. */
export async function allSessions(ctx: EventsCtx, event: Event, viewer: Viewer): Promise<Event[]> {
  const sessions: Event[] = [];
  for (const visibility of ["published", "draft"] as const) {
    let cursor: string | undefined;
    do {
      const page = await ctx.events.list(
        { superEvent: event.id, visibility, source: "local", limit: 200, cursor },
        viewer,
      );
      sessions.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined && sessions.length < 2000);
  }
  return sessions.sort((one, other) => one.start - other.start || inOrder.compare(one.room ?? "", other.room ?? ""));
}

const inOrder = new Intl.Collator("en", { numeric: true });

/** Rooms or tracks of a programme, each with how many sessions have it. */
export function countOf(sessions: readonly Event[], field: "room" | "track"): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const name = session[field];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => inOrder.compare(one, other));
}
