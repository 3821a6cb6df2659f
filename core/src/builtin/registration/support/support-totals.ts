import { withoutSmall } from "../figures.ts";
import type { Money } from "../place.ts";
import type { SupportRequest } from "../store/need-store.ts";

/** What is granted and paid in one currency, in hundredths; what of the budget is left where it is in this one. */
export interface Totals {
  currency: string;
  granted: number;
  paid: number;
  left: number | undefined;
}

export function totalsOf(requests: readonly SupportRequest[], budget: Money | undefined): Totals[] {
  const sums = new Map<string, { granted: number; paid: number }>();
  if (budget) sums.set(budget.currency, { granted: 0, paid: 0 });
  for (const { need } of requests) {
    if (need.money === undefined || (need.state !== "granted" && need.state !== "paid")) continue;
    const of = sums.get(need.money.currency) ?? { granted: 0, paid: 0 };
    of[need.state] += need.money.amount;
    sums.set(need.money.currency, of);
  }
  return [...sums].map(([currency, { granted, paid }]) => {
    const left = budget?.currency === currency ? budget.amount - granted - paid : undefined;
    return { currency, granted, paid, left };
  });
}

export const balances = ["region", "group", "newcomer"] as const;
/** By what the organisers see whether support goes to everybody alike. */
export type Balance = (typeof balances)[number];

/** People, each once: how many of them asked, and how many got something. `value` is undefined where they did not say. */
export interface Share {
  value: string | undefined;
  asked: number;
  got: number;
}

export function balanceOf(requests: readonly SupportRequest[], by: Balance): Share[] {
  const { asked, got } = peopleBy(requests, by);
  return [...new Set(asked)]
    .map((value) => ({ value, asked: countOf(asked, value), got: countOf(got, value) }))
    .toSorted(
      (one, other) => Number(one.value === undefined) - Number(other.value === undefined) || other.asked - one.asked,
    );
}

/** The same to pass on: groups with fewer than five are left out, and one more where the total would give them away. */
export function publicBalanceOf(requests: readonly SupportRequest[], by: Balance) {
  const { asked, got } = peopleBy(requests, by);
  return { asked: withoutSmall(asked), got: withoutSmall(got) };
}

function peopleBy(requests: readonly SupportRequest[], by: Balance) {
  const people = new Map<string, { value: string | undefined; got: boolean }>();
  for (const { place, need } of requests) {
    if (place === undefined) continue;
    const got = need.state === "granted" || need.state === "paid";
    people.set(place.id, { value: groupOf(place, by), got: got || (people.get(place.id)?.got ?? false) });
  }
  const all = [...people.values()];
  return { asked: all.map(({ value }) => value), got: all.filter(({ got }) => got).map(({ value }) => value) };
}

function groupOf(place: NonNullable<SupportRequest["place"]>, by: Balance): string | undefined {
  if (by === "newcomer") return place.firstTime === undefined ? undefined : place.firstTime ? "yes" : "no";
  return by === "region" ? place.region : place.group;
}

function countOf(values: readonly (string | undefined)[], value: string | undefined): number {
  return values.filter((one) => one === value).length;
}
