import { describe, expect, it } from "vitest";
import { toMilliseconds } from "./duration.ts";

describe("a duration", () => {
  it.each([
    ["P1D", 86_400_000],
    ["PT15M", 900_000],
    ["P2W", 1_209_600_000],
    ["P1DT2H3M4S", 93_784_000],
    [250, 250],
  ])("%s is %d milliseconds", (duration, milliseconds) => {
    expect(toMilliseconds(duration)).toBe(milliseconds);
  });

  it.each(["P1M", "P1Y", "1D", "P", "PT", "", "P-1D", 0, -5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%s is none",
    (duration) => {
      expect(() => toMilliseconds(duration)).toThrow(/is not a duration: use milliseconds or an ISO 8601 duration/);
    },
  );
});
