import { describe, expect, it } from "vitest";
import { assessedOf, daysLeft, phaseOf, pilotEnd } from "./pilot.ts";

describe("a pilot", () => {
  it("of twelve months ends the day before the same day a year later", () => {
    expect(pilotEnd("2026-11-20", 12)).toBe("2027-11-19");
    expect(pilotEnd("2026-01-01", 12)).toBe("2026-12-31");
    expect(pilotEnd("2024-02-29", 12)).toBe("2025-02-28");
    expect(pilotEnd("2026-08-31", 6)).toBe("2027-02-28");
    expect(pilotEnd("2026-12-01", 1)).toBe("2026-12-31");
  });

  it("runs, comes to its end, is over, and is decided", () => {
    const pilot = { start: "2026-11-20", end: "2027-11-19", decided: undefined };
    expect(phaseOf(pilot, "2026-11-19")).toBe("coming");
    expect(phaseOf(pilot, "2026-11-20")).toBe("running");
    expect(phaseOf(pilot, "2027-10-20")).toBe("ending");
    expect(phaseOf(pilot, "2027-11-20")).toBe("over");
    const decided = { decision: "adapt" as const, reasons: { en: "Too slow" }, on: "2027-11-01" };
    expect(phaseOf({ ...pilot, decided }, "2027-11-20")).toBe("decided");
    expect(daysLeft(pilot, "2027-11-18")).toBe(1);
    expect(daysLeft(pilot, "2027-11-21")).toBe(-2);
  });

  it("counts the criteria that somebody judged", () => {
    const criteria = ["a", "b", "c"].map((id) => ({ id, text: { en: id } }));
    const assessment = [
      { criterion: "a", finding: "met" as const },
      { criterion: "b", finding: "open" as const },
      { criterion: "gone", finding: "met" as const },
    ];
    expect(assessedOf({ criteria, assessment })).toBe(1);
  });
});
