import type { Page } from "playwright-core";

/** Before the page is opened: notes when its largest piece was painted, and what moved although nobody touched it. */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(`
    globalThis.painted = { largest: 0, picture: "", shift: 0 };
    const watch = (type, seen) => new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => Object.assign(painted, { largest: entry.startTime, picture: entry.url }));
    watch("layout-shift", (entry) => { if (!entry.hadRecentInput) painted.shift += entry.value; });
  `);
}

/** Once the page has loaded: milliseconds from its start to the largest contentful paint. */
export async function largestPaintOf(page: Page): Promise<number> {
  return Number(await page.evaluate(settled("painted.largest")));
}

export async function shiftOf(page: Page): Promise<number> {
  return Number(await page.evaluate(settled("painted.shift")));
}

/** The addresses that the largest paint waits for beside the page's own: what blocks it, and the picture that it is. */
export async function blockingOf(page: Page): Promise<readonly string[]> {
  const blocking = `performance.getEntriesByType("resource").filter((one) => one.renderBlockingStatus === "blocking").map(({ name }) => name)`;
  return page.evaluate(settled(`[...${blocking}, ...(painted.picture ? [painted.picture] : [])]`));
}

/** Observers are told some frames after something was painted. */
const settled = (value: string) => `new Promise((done) => {
  const look = () => painted.largest > 0 ? setTimeout(() => done(${value}), 50) : setTimeout(look, 20);
  look();
})`;
