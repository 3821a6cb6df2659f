import {
  addDays,
  type Event,
  type NewEvent,
  parseDate,
  parseTime,
  toInstant,
} from "../../../../content/types/index.ts";
import { Refusal } from "../../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../../events-ctx.ts";
import { contentOf } from "../../import/same-event.ts";

/** Another name for a room or a track, in every session that has it. Others hear of the public ones. */
export async function renameInAll(
  ctx: EventsCtx,
  tx: EventsTx,
  { sessions, field, from, to }: { sessions: readonly Event[]; field: "room" | "track"; from: string; to: string },
): Promise<number> {
  const wanted = sessions.filter((session) => session[field] === from);
  for (const session of wanted) {
    const { [field]: _, ...content } = contentOf(session);
    await ctx.events.revise(tx, { id: session.id, event: to === "" ? content : { ...content, [field]: to } });
  }
  return wanted.length;
}

/** Another time or room; the session keeps its length. Undefined for what is no day or time. */
export function moved(
  session: Event,
  { day, time, room, zone }: { day: string; time: string; room: string; zone: string },
): NewEvent | undefined {
  const [date, clock] = [parseDate(day), parseTime(time)];
  if (date === undefined) return undefined;
  const { room: _, ...content } = contentOf(session);
  const base = room === "" ? content : { ...content, room };
  if (session.allDay) {
    const start = toInstant({ ...date, hour: 0, minute: 0, second: 0 }, zone);
    const length = session.end - session.start;
    return {
      ...base,
      start,
      end: start + length,
      startDate: day,
      endDate: addDays(day, Math.max(0, Math.round(length / 86_400_000) - 1)),
    };
  }
  if (clock === undefined) return undefined;
  const start = toInstant({ ...date, ...clock }, zone);
  return { ...base, start, end: start + session.end - session.start };
}

/** The event and every session of it that still waits, all in one transaction: people see a whole programme or none. */
export async function publishAll(ctx: EventsCtx, event: Event, sessions: readonly Event[]): Promise<number> {
  const waiting = sessions.filter(({ visibility }) => visibility === "draft");
  await ctx.transaction(async (tx) => {
    if (event.visibility === "draft") await ctx.events.publish(tx, { id: event.id });
    for (const { id } of waiting) await ctx.events.publish(tx, { id });
  });
  return waiting.length;
}

/** A draft is thrown away; what is public goes from here at once and is told to others after the usual ten minutes. */
export async function removeSession(ctx: EventsCtx, session: Event): Promise<void> {
  if (session.source.kind === "remote") throw new Refusal("not-found");
  await ctx.transaction(async (tx) => {
    if (session.visibility === "draft") await ctx.events.discard(tx, { id: session.id });
    else await ctx.withdrawals.withdrawSoon(tx, { kind: "event", id: session.id });
  });
}
