import type { Browser } from "playwright-core";
import { type Line, slowdown } from "./budgets.ts";
import { largestPaintOf, watchPaint } from "./watch-paint.ts";
import { telephone, type Visit } from "./weigh-visit.ts";

/** Milliseconds until the largest piece of a page stands there, at a first visit over such a line and on a slow telephone. */
export async function timeVisit(browser: Browser, visit: Visit, line: Line): Promise<number> {
  const context = await telephone(browser, visit);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const throughput = (line.kbps * 1000) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await watchPaint(page);
  await page.goto(visit.address, { waitUntil: "load" });
  const largest = await largestPaintOf(page);
  await context.close();
  return largest;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
