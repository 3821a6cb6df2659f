import type { YearlyCount } from "../../content/types/index.ts";
import { originOf } from "../../kit/index.ts";
import type { Indicator } from "./catalogue.ts";
import type { IndicatorsCtx } from "./indicators-ctx.ts";
import type { Initiative } from "./list-initiatives.ts";

/** By year. What is missing was not reported. */
export type ByYear = ReadonlyMap<number, number>;

export interface Values {
  indicator: Indicator;
  years: readonly number[];
  /** By actor. */
  byInitiative: ReadonlyMap<string, ByYear>;
  /** By part; "" for what has none. */
  byPart: ReadonlyMap<string, ByYear>;
  totals: ByYear;
}

/** What an indicator says in these years: one statement. */
export async function readValues(ctx: IndicatorsCtx, indicator: Indicator, years: readonly number[]): Promise<Values> {
  const { measure, only, parts } = indicator;
  const all = await ctx.indicators.yearly({ measure, years, now: ctx.clock.now() });
  // This node gathers initiatives and is none itself.
  const counts = all.filter(
    (count) =>
      (only === undefined || count.part === only) && !(indicator.countsInitiatives && count.owner === undefined),
  );
  const owner = (count: YearlyCount) => count.owner ?? ctx.federation.initiativeActor;
  const rest = { indicator, years, byPart: group(parts === undefined ? [] : counts, ({ part }) => part ?? "") };
  if (indicator.countsInitiatives) {
    const byInitiative = group(once(counts, owner), owner);
    return { ...rest, byInitiative, totals: sum(once(counts, owner)) };
  }
  if (indicator.countsParts) {
    const part = (count: YearlyCount) => count.part ?? "";
    const byInitiative = group(
      once(counts, (count) => `${owner(count)} ${part(count)}`),
      owner,
    );
    return { ...rest, byInitiative, totals: sum(once(counts, part)) };
  }
  return { ...rest, byInitiative: group(counts, owner), totals: sum(counts) };
}

export interface Region {
  /** A regional group; "" where nobody said. */
  region: string;
  value: number | undefined;
}

/** One year by region: the sum of the initiatives that reported. */
export function byRegion(
  { byInitiative, indicator }: Values,
  initiatives: readonly Initiative[],
  year: number,
): Region[] {
  const sums = new Map<string, number>();
  if (indicator.countsParts) return [];
  for (const { actor, region = "" } of initiatives) {
    const value = byInitiative.get(actor)?.get(year);
    if (value !== undefined) sums.set(region, (sums.get(region) ?? 0) + value);
  }
  return [...sums].map(([region, value]) => ({ region, value }));
}

/** Whoever is known, and whoever has figures here without being in the registry or in the exchange any more. */
export function withOwners(initiatives: readonly Initiative[], { byInitiative }: Values): Initiative[] {
  const known = new Set(initiatives.map(({ actor }) => actor));
  const others = [...byInitiative.keys()].filter((actor) => !known.has(actor));
  return [
    ...initiatives,
    ...others.map((actor) => {
      const origin = originOf(actor);
      return {
        actor,
        origin,
        name: new URL(origin).host,
        region: undefined,
        entry: undefined,
        email: undefined,
        isOwn: false,
      };
    }),
  ];
}

function group(counts: readonly YearlyCount[], key: (count: YearlyCount) => string): Map<string, Map<number, number>> {
  const found = new Map<string, Map<number, number>>();
  for (const count of counts) {
    const years = found.get(key(count)) ?? new Map<number, number>();
    found.set(key(count), years.set(count.year, (years.get(count.year) ?? 0) + count.value));
  }
  return found;
}

function sum(counts: readonly YearlyCount[]): ByYear {
  return group(counts, () => "").get("") ?? new Map();
}

/** One of each key and year, with the value 1. */
function once(counts: readonly YearlyCount[], key: (count: YearlyCount) => string): YearlyCount[] {
  const seen = new Map(counts.map((count) => [`${count.year} ${key(count)}`, { ...count, value: 1 }]));
  return [...seen.values()];
}
