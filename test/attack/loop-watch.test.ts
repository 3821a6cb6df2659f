import { expect, it } from "vitest";
import { watchLoop } from "./loop-watch.ts";

it("sees who keeps the event loop busy for 50 ms, and nobody in a process that only waits", async () => {
  const busy = watchLoop();
  const start = process.threadCpuUsage().user;
  // By what this thread computed, not by the clock on the wall: others may have the processor meanwhile.
  while (process.threadCpuUsage().user - start < 80_000);
  expect(busy.stop()).toBeGreaterThan(50);
  const idle = watchLoop();
  await new Promise((done) => setTimeout(done, 100));
  expect(idle.stop()).toBeLessThan(50);
});
