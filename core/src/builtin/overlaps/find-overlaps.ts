import { type Event, type Overlap, pairOf, type Viewer } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Decision, decisionsOn, listSettled, settledPairs } from "./decision-store.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";

/** How many days may lie between two events; the second one unless somebody asks for another. */
export const windows = [3, 14, 30, 60] as const;
export const usualWindow = 14;
const onPage = 30;

interface Asked {
  days: number;
  cursor: string | undefined;
  limit?: number | undefined;
}

/** Pairs on which nobody has decided. */
export function listOpen(ctx: OverlapsCtx, { days, cursor, limit = onPage }: Asked, viewer: Viewer) {
  const without = settledPairs(ctx.db);
  return ctx.events.overlapping({ from: ctx.clock.now(), days, without, cursor, limit }, viewer);
}

export interface SettledPair {
  decision: Decision;
  /** Undefined when it was taken back since. */
  one: Event | undefined;
  other: Event | undefined;
}

export async function listDecided(
  ctx: OverlapsCtx,
  after: string | undefined,
  viewer: Viewer,
): Promise<{ items: SettledPair[]; next: string | undefined }> {
  const { items, next } = await listSettled(ctx.db, { after, limit: onPage });
  const refs = [...new Set(items.flatMap(({ one, other }) => [one, other]))];
  const found = refs.length === 0 ? [] : (await ctx.events.list({ refs, limit: 200 }, viewer)).items;
  const events = new Map(found.map((event) => [event.id, event]));
  return {
    items: items.map((decision) => ({ decision, one: events.get(decision.one), other: events.get(decision.other) })),
    next,
  };
}

export interface WholePair {
  one: Event;
  other: Event;
  /** Undefined where they overlap no longer, or never did. */
  overlap: Overlap | undefined;
  decisions: readonly Decision[];
}

/** Two events with what they have in common and what was decided. */
export async function getPair(
  ctx: OverlapsCtx,
  ids: { one: string; other: string },
  viewer: Viewer,
): Promise<WholePair> {
  const [one, other] = [await ctx.events.get(ids.one, viewer), await ctx.events.get(ids.other, viewer)];
  const decisions = await decisionsOn(ctx.db, one.id, other.id);
  const days = Math.max(...windows);
  const from = Math.min(one.start, other.start) - 1;
  const near = await ctx.events.overlapping({ from, days, event: one.id, limit: 200 }, viewer);
  const overlap = near.items.find((pair) => pairOf(pair.one.id, pair.other.id) === pairOf(one.id, other.id));
  if (overlap === undefined && decisions.length === 0) throw new Refusal("not-found");
  return { one, other, overlap, decisions };
}
