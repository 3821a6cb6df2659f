import { describe, expect, it } from "vitest";
import { retryDelay } from "./retry-delay.ts";

describe("the wait before another try", () => {
  it("is within 20 % of the plan, and spread over it", () => {
    const delays = Array.from({ length: 500 }, (_, id) => retryDelay({ id, attempts: 2 }, [1000, 10_000]));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(8000);
    expect(Math.max(...delays)).toBeLessThanOrEqual(12_000);
    expect(new Set(delays.map((delay) => Math.floor(delay / 1000)))).toEqual(new Set([8, 9, 10, 11]));
  });

  it("stays at the last of the plan", () => {
    expect(retryDelay({ id: 1, attempts: 50 }, [1000, 10_000])).toBeGreaterThanOrEqual(8000);
  });
});
