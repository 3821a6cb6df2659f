import { expect, it } from "vitest";
import { withinTime } from "./within-time.ts";

it("gives what comes in time, passes errors on, and cuts off what never ends", () => {
  expect(withinTime(1000, () => 42)).toBe(42);
  expect(() =>
    withinTime(1000, () => {
      throw new RangeError("no");
    }),
  ).toThrow(RangeError);
  const endless = () => {
    for (;;);
  };
  expect(() => withinTime(20, endless)).toThrow(/timed out/);
});
