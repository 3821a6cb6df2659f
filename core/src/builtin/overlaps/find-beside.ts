import { type Event, pairOf, type Undertaking, type Viewer } from "../../content/types/index.ts";
import { settledPairs } from "./decision-store.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";
import { besideInCommon, type Thing, type ThingPair } from "./thing.ts";

interface Asked {
  days: number;
  cursor: string | undefined;
  limit: number;
}

export interface BesidePairs {
  items: ThingPair[];
  next: string | undefined;
  /** There are more of one or of the other than are compared at once: `most` of each were. */
  cut: boolean;
}

/** Of either, what ends or begins first. More than all initiatives do at a time; what comes after is said, and not left out in silence. */
export const most = 2000;
const atOnce = 200;
const day = 86_400_000;

/** Pairs on which nobody has decided and of which at least one is no event, the closest first. */
export async function listBeside(
  ctx: OverlapsCtx,
  { days, cursor, limit }: Asked,
  viewer: Viewer,
): Promise<BesidePairs> {
  const from = ctx.clock.now();
  const running = await firstOf(allRunning(ctx, from));
  const topics = [...new Set(running.items.flatMap((one) => one.topics))];
  if (topics.length === 0) return { items: [], next: undefined, cut: running.cut };
  const to = Math.max(...running.items.map(({ end }) => end)) + days * day;
  const held = await firstOf(allHeld(ctx, { from, to, topics }, viewer));
  const settled = new Set((await settledPairs(ctx.db).execute()).map(({ pair }) => pair));
  const pairs = candidates(await placed(ctx, running.items), held.items).flatMap(([one, other]) => {
    const common = settled.has(pairOf(one.id, other.id)) ? undefined : besideInCommon(one, other, { from, days });
    return common === undefined ? [] : [{ one, other, ...common }];
  });
  pairs.sort((one, other) => other.score - one.score || one.other.start - other.other.start);
  const skipped = Number(/^\d{1,6}$/.exec(cursor ?? "0")?.[0] ?? 0);
  const next = pairs.length > skipped + limit ? String(skipped + limit) : undefined;
  return { items: pairs.slice(skipped, skipped + limit), next, cut: running.cut || held.cut };
}

async function firstOf<One>(all: AsyncIterable<One>): Promise<{ items: One[]; cut: boolean }> {
  const items: One[] = [];
  for await (const one of all) {
    if (items.length === most) return { items, cut: true };
    items.push(one);
  }
  return { items, cut: false };
}

/** What ends after an instant, what ends first first. */
async function* allRunning(ctx: OverlapsCtx, from: number): AsyncGenerator<Undertaking> {
  let asked: { after: number; afterId?: string } = { after: from };
  for (;;) {
    const some = await ctx.undertakings.list({ ...asked, limit: atOnce });
    yield* some;
    const last = some.at(-1);
    if (last === undefined || some.length < atOnce) return;
    asked = { after: last.end, afterId: last.id };
  }
}

/** Events with one of these topics that take place. */
async function* allHeld(
  ctx: OverlapsCtx,
  asked: { from: number; to: number; topics: readonly string[] },
  viewer: Viewer,
): AsyncGenerator<Event> {
  let cursor: string | undefined;
  do {
    const { items, next } = await ctx.events.list({ ...asked, topLevel: true, limit: atOnce, cursor }, viewer);
    yield* items.filter(({ status }) => status !== "cancelled" && status !== "postponed");
    cursor = next;
  } while (cursor !== undefined);
}

/** Each of these with each other one, and with each event, that has a topic of it: once. */
function candidates(running: readonly Undertaking[], held: readonly Event[]): [Undertaking, Thing][] {
  const byTopic = new Map<string, Thing[]>();
  const file = (thing: Thing) => {
    for (const topic of thing.topics ?? []) {
      const there = byTopic.get(topic);
      if (there === undefined) byTopic.set(topic, [thing]);
      else there.push(thing);
    }
  };
  for (const event of held) file(event);
  // The last first, so that each meets those after it.
  const pairs = running.toReversed().flatMap((one) => {
    const others = new Set(one.topics.flatMap((topic) => byTopic.get(topic) ?? []));
    file(one);
    return [...others].map((other): [Undertaking, Thing] => [one, other]);
  });
  return pairs.reverse();
}

/** By id, with the country of whoever runs it. */
export async function findBeside(ctx: OverlapsCtx, ids: readonly string[]): Promise<Undertaking[]> {
  return ids.length === 0 ? [] : placed(ctx, await ctx.undertakings.list({ ids }));
}

/** One that says no country is where the registry has its site. */
async function placed(ctx: OverlapsCtx, things: readonly Undertaking[]): Promise<Undertaking[]> {
  const regions = new Map((await ctx.federation.registry()).map(({ actor, region }) => [actor, region]));
  return things.map((thing) => {
    const owner = thing.source.kind === "local" ? ctx.federation.initiativeActor : thing.source.owner;
    const region = regions.get(owner);
    const isCountry = thing.place === undefined && region !== undefined && /^[A-Z]{2}$/.test(region);
    return isCountry ? { ...thing, place: { country: region } } : thing;
  });
}
