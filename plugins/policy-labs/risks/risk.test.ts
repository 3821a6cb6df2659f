import { describe, expect, it } from "vitest";
import { agreementOn, byGravity, cellOf, isWritten, type Level, type Risk, stancesOf } from "./risk.ts";

const risk = (id: string, likelihood: Level, impact: Level, positions: Risk["positions"] = []): Risk => ({
  id,
  lab: "lab",
  title: { en: id },
  likelihood,
  impact,
  layer: "services",
  layers: "1",
  positions,
  created: 0,
  updated: 0,
});

describe("a risk map", () => {
  const differing = risk("a", "high", "high", [
    { group: "civil-society", likelihood: "high", impact: "high" },
    { group: "private-sector", likelihood: "low", impact: "high" },
    { group: "academia", likelihood: "high", impact: "high" },
  ]);

  it("says which groups see a risk how, the highest level first", () => {
    expect(stancesOf(differing, "likelihood")).toEqual([
      { level: "high", groups: ["civil-society", "academia"] },
      { level: "low", groups: ["private-sector"] },
    ]);
    expect(stancesOf(differing, "impact")).toEqual([
      { level: "high", groups: ["civil-society", "private-sector", "academia"] },
    ]);
  });

  it("tells disagreement from agreement, and neither where fewer than two groups spoke", () => {
    expect(agreementOn(differing)).toBe("differing");
    const [one, , other] = differing.positions;
    expect(agreementOn({ positions: [one, other].filter((each) => each !== undefined) })).toBe("agreed");
    expect(agreementOn({ positions: differing.positions.slice(0, 1) })).toBe("unheard");
  });

  it("puts each risk into one cell, and the gravest first", () => {
    const all = [risk("b", "low", "medium"), differing, risk("c", "medium", "low")];
    expect(cellOf(all, "high", "high").map(({ id }) => id)).toEqual(["a"]);
    expect(cellOf(all, "high", "low")).toEqual([]);
    expect(byGravity(all).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("takes some words for no section on the Internet and its resilience", () => {
    expect(isWritten(undefined)).toBe(false);
    expect(isWritten({ text: { en: "To be written." }, updated: 0 })).toBe(false);
    expect(isWritten({ text: { en: "x".repeat(80) }, updated: 0 })).toBe(true);
  });
});
