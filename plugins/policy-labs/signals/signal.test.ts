import { describe, expect, it } from "vitest";
import { inOrder, rapidPlan, readCounts, sumOf, totalOf } from "./signal.ts";

describe("support of a signal", () => {
  it("is counted by stakeholder group over all sites, groups without anybody left out", () => {
    const all = sumOf({ academia: 2, youth: 1 }, {}, { youth: 3, media: 0 });
    expect(all).toEqual({ academia: 2, youth: 4 });
    expect(totalOf(all)).toBe(6);
    expect(inOrder(all)).toEqual([
      ["youth", 4],
      ["academia", 2],
    ]);
  });

  it("takes from another site only known groups and whole numbers", () => {
    const told = [
      ["youth", 4],
      ["robots", 900],
      ["media", -1],
      ["academia", 1.5],
      [undefined, 3],
      ["government", 9_999_999_999],
    ] as const;
    expect(readCounts(told)).toEqual({ youth: 4, government: 1_000_000 });
  });
});

describe("rapid mode", () => {
  const raised = { raisedOn: "2026-11-02", weeks: 6 };

  it("says by which day the brief should be there", () => {
    expect(rapidPlan(raised, Date.UTC(2026, 10, 20, 23))).toEqual({ due: "2026-12-14", days: 24 });
  });

  it("counts on after that day, and says nothing where nobody set a time", () => {
    expect(rapidPlan(raised, Date.UTC(2026, 11, 16, 1))?.days).toBe(-2);
    expect(rapidPlan({ ...raised, weeks: undefined }, 0)).toBeUndefined();
  });
});
