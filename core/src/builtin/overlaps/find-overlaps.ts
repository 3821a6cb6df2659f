import { type InCommon, pairOf, type Viewer } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Decision, decisionsOn, listSettled, settledPairs } from "./decision-store.ts";
import { findBeside } from "./find-beside.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";
import { besideInCommon, isBeside, type Thing } from "./thing.ts";

/** How many days may lie between two events; the second one unless somebody asks for another. */
export const windows = [3, 14, 30, 60] as const;
export const usualWindow = 14;
export const onPage = 30;

interface Asked {
  days: number;
  cursor: string | undefined;
  limit?: number | undefined;
}

/** Pairs of events on which nobody has decided. */
export function listOpen(ctx: OverlapsCtx, { days, cursor, limit = onPage }: Asked, viewer: Viewer) {
  const without = settledPairs(ctx.db);
  return ctx.events.overlapping({ from: ctx.clock.now(), days, without, cursor, limit }, viewer);
}

export interface SettledPair {
  decision: Decision;
  /** Undefined when it was taken back since. */
  one: Thing | undefined;
  other: Thing | undefined;
}

export async function listDecided(
  ctx: OverlapsCtx,
  after: string | undefined,
  viewer: Viewer,
): Promise<{ items: SettledPair[]; next: string | undefined }> {
  const { items, next } = await listSettled(ctx.db, { after, limit: onPage });
  const refs = [...new Set(items.flatMap(({ one, other }) => [one, other]))];
  const found = refs.length === 0 ? [] : (await ctx.events.list({ refs, limit: 200 }, viewer)).items;
  const things = new Map<string, Thing>([...found, ...(await findBeside(ctx, refs))].map((thing) => [thing.id, thing]));
  return {
    items: items.map((decision) => ({ decision, one: things.get(decision.one), other: things.get(decision.other) })),
    next,
  };
}

export interface WholePair {
  one: Thing;
  other: Thing;
  /** Undefined where they overlap no longer, or never did. */
  overlap: InCommon | undefined;
  decisions: readonly Decision[];
}

/** Two things with what they have in common and what was decided. */
export async function getPair(
  ctx: OverlapsCtx,
  ids: { one: string; other: string },
  viewer: Viewer,
): Promise<WholePair> {
  const [one, other] = [await getThing(ctx, ids.one, viewer), await getThing(ctx, ids.other, viewer)];
  const decisions = await decisionsOn(ctx.db, one.id, other.id);
  const overlap = await overlapOf(ctx, one, other, viewer);
  if (overlap === undefined && decisions.length === 0) throw new Refusal("not-found");
  return { one, other, overlap, decisions };
}

async function getThing(ctx: OverlapsCtx, id: string, viewer: Viewer): Promise<Thing> {
  const thing = (await ctx.events.find(id, viewer)) ?? (await findBeside(ctx, [id]))[0];
  if (thing === undefined) throw new Refusal("not-found");
  return thing;
}

async function overlapOf(ctx: OverlapsCtx, one: Thing, other: Thing, viewer: Viewer): Promise<InCommon | undefined> {
  const days = Math.max(...windows);
  const from = Math.min(one.start, other.start) - 1;
  if (isBeside(one) || isBeside(other)) return besideInCommon(one, other, { from, days });
  const near = await ctx.events.overlapping({ from, days, event: one.id, limit: 200 }, viewer);
  return near.items.find((pair) => pairOf(pair.one.id, pair.other.id) === pairOf(one.id, other.id));
}
