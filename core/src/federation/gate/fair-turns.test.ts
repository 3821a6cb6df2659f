import { expect, it, vi } from "vitest";
import { createFairTurns } from "./fair-turns.ts";

const limits = { running: 2, runningOfOne: 1, waiting: 4, waitingOfOne: 3, patience: 60_000, slow: 0 };

it("takes turns between hosts, and refuses the last of whoever has the most in a full line", async () => {
  const { start, begun, end } = watched(limits);
  const all = ["a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "d1", "e1"].map(start);
  expect(begun).toEqual(["a1", "b1"]);
  for (let at = 0; at < 6; at++) await end();
  // a5 is one too many of its host; a4 and a3 made room for hosts that had less in the line; at last all are alike.
  expect(await Promise.all(all)).toEqual([
    ...["a1", "a2", undefined, undefined, undefined],
    ...["b1", "b2", "c1", "d1", undefined],
  ]);
  expect(begun).toEqual(["a1", "b1", "a2", "b2", "c1", "d1"]);
});

it("goes on beside what is slow", async () => {
  const { start, begun, end } = watched({ ...limits, running: 1, patience: 5, slow: 1 });
  const all = ["a1", "b1", "c1"].map(start);
  await vi.waitFor(() => expect(begun).toEqual(["a1", "b1"]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(begun).toEqual(["a1", "b1"]);
  for (let at = 0; at < 3; at++) await end();
  expect(await Promise.all(all)).toEqual(["a1", "b1", "c1"]);
});

it("gives its place on when the work fails", async () => {
  const turns = createFairTurns({ ...limits, running: 1 });
  const failed = turns.take("a", () => Promise.reject(new Error("no")));
  const next = turns.take("b", async () => "done");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("done");
});

function watched(given: typeof limits) {
  const turns = createFairTurns(given);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    start: (name: string) =>
      turns.take(name.slice(0, 1), async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        return name;
      }),
    async end() {
      await vi.waitFor(() => expect(ends.length).toBeGreaterThan(0));
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
