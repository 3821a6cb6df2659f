import { describe, expect, it } from "vitest";
import type { Need } from "../place.ts";
import type { SupportRequest } from "../store/need-store.ts";
import { balanceCsv } from "./support-csv.ts";
import { balanceOf, totalsOf } from "./support-totals.ts";

const kes = (amount: number) => ({ amount, currency: "KES" });
let count = 0;
const request = (need: Partial<Need>, place: Partial<SupportRequest["place"]> = {}): SupportRequest => ({
  need: { kind: "travel", state: "asked", ...need },
  place: place && {
    id: `${++count}`,
    name: "Ann",
    country: undefined,
    region: undefined,
    group: undefined,
    firstTime: undefined,
    ...place,
  },
});

describe("support in figures", () => {
  it("adds up what is granted and paid against the budget, each currency for itself, and nothing that is not decided", () => {
    const requests = [
      request({ state: "granted", money: kes(50_000) }),
      request({ state: "paid", money: kes(20_000) }),
      request({ state: "declined", money: kes(70_000) }),
      request({ state: "review", money: kes(70_000) }),
      request({ state: "granted", money: { amount: 900, currency: "USD" } }),
      request({ state: "granted" }),
    ];
    expect(totalsOf(requests, kes(60_000))).toEqual([
      { currency: "KES", granted: 50_000, paid: 20_000, left: -10_000 },
      { currency: "USD", granted: 900, paid: 0, left: undefined },
    ]);
    expect(totalsOf([], undefined)).toEqual([]);
  });

  it("counts each person once by region, group and newcomer, and passes on no group below five", async () => {
    const african = { region: "african", firstTime: true };
    const many = Array.from({ length: 6 }, () => request({ state: "granted" }, african));
    const two = { id: "both", region: "grulac", firstTime: false };
    const requests = [
      ...many,
      ...Array.from({ length: 6 }, () => request({}, { region: "weog" })),
      request({ state: "granted" }, two),
      request({ kind: "visa" }, two),
      { need: { kind: "travel", state: "paid", money: kes(5) } as Need, place: undefined },
    ];
    expect(balanceOf(requests, "region")).toEqual([
      { value: "african", asked: 6, got: 6 },
      { value: "weog", asked: 6, got: 0 },
      { value: "grulac", asked: 1, got: 1 },
    ]);
    expect(balanceOf(requests, "newcomer")).toEqual([
      { value: "yes", asked: 6, got: 6 },
      { value: "no", asked: 1, got: 1 },
      { value: undefined, asked: 6, got: 0 },
    ]);
    const csv = await balanceCsv(requests);
    expect(csv).not.toContain("grulac");
    expect(csv).not.toMatch(/,[1-4](,|\r|\n|$)/);
    expect(csv).toContain("region,");
  });
});
