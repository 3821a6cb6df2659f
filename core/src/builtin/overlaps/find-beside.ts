import { pairOf, type Undertaking, type Viewer } from "../../content/types/index.ts";
import { settledPairs } from "./decision-store.ts";
import type { OverlapsCtx } from "./overlaps-ctx.ts";
import { besideInCommon, type Thing, type ThingPair } from "./thing.ts";

interface Asked {
  days: number;
  cursor: string | undefined;
  limit: number;
}

/** Of either, what ends or begins first: further ahead nobody has to choose yet. */
const most = 200;
const day = 86_400_000;

/** Pairs on which nobody has decided and of which at least one is no event, the closest first. */
export async function listBeside(
  ctx: OverlapsCtx,
  { days, cursor, limit }: Asked,
  viewer: Viewer,
): Promise<{ items: ThingPair[]; next: string | undefined }> {
  const from = ctx.clock.now();
  const running = await placed(ctx, await ctx.undertakings.list({ after: from, limit: most }));
  const topics = [...new Set(running.flatMap((one) => one.topics))];
  if (topics.length === 0) return { items: [], next: undefined };
  const to = Math.max(...running.map(({ end }) => end)) + days * day;
  const { items: events } = await ctx.events.list({ from, to, topics, topLevel: true, limit: most }, viewer);
  const held = events.filter(({ status }) => status !== "cancelled" && status !== "postponed");
  const settled = new Set((await settledPairs(ctx.db).execute()).map(({ pair }) => pair));
  const pairs = running.flatMap((one, at) =>
    [...running.slice(at + 1), ...held].flatMap((other: Thing) => {
      const common = settled.has(pairOf(one.id, other.id)) ? undefined : besideInCommon(one, other, { from, days });
      return common === undefined ? [] : [{ one, other, ...common }];
    }),
  );
  pairs.sort((one, other) => other.score - one.score || one.other.start - other.other.start);
  const skipped = Number(/^\d{1,6}$/.exec(cursor ?? "0")?.[0] ?? 0);
  const next = pairs.length > skipped + limit ? String(skipped + limit) : undefined;
  return { items: pairs.slice(skipped, skipped + limit), next };
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
