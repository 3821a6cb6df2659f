import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession } from "playwright-core";
import { blockingOf, shiftOf, watchPaint } from "./watch-paint.ts";

/** What a browser fetched that had nothing yet: bytes on the wire, headers included. */
export interface Weight {
  visit: number;
  requests: number;
  html: number;
  /** With what stands in the document itself. */
  css: number;
  script: number;
  shift: number;
}

/** What stands between the start of a visit and its largest piece, wherever it is opened. */
export interface Way {
  /** Answers that are waited for one after another. */
  answers: number;
  /** Bytes of these, on the wire. */
  bytes: number;
  /** Milliseconds of a processor that the page itself needs until it is whole. */
  computing: number;
}

export interface Visit {
  address: string;
  cookie?: string | undefined;
}

/** A first visit on a telephone. */
export async function weighVisit(browser: Browser, visit: Visit): Promise<{ weight: Weight; way: Way }> {
  const context = await telephone(browser, visit);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const fetched = await watchFetches(session);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await watchPaint(page);
  await page.goto(visit.address, { waitUntil: "load" });
  const computing = await computedBy(session);
  const style = await page.locator("style").first().textContent();
  const shift = await shiftOf(page);
  const blocking = await blockingOf(page);
  await context.close();
  const weight = {
    visit: fetched.sum(),
    requests: fetched.count(),
    html: fetched.sum("Document"),
    css: fetched.sum("Stylesheet") + gzipSync(style ?? "").length,
    script: fetched.sum("Script"),
    shift,
  };
  const way = {
    answers: blocking.length > 0 ? 2 : 1,
    bytes: weight.html + fetched.sumOf(blocking),
    computing,
  };
  return { weight, way };
}

/** Milliseconds for which the page's own thread had the processor. */
async function computedBy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

export async function telephone(browser: Browser, { address, cookie }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const [name = "", value = ""] = (cookie ?? "").split("=");
  if (name !== "") await context.addCookies([{ name, value, url: new URL(address).origin }]);
  return context;
}

async function watchFetches(session: CDPSession) {
  const kinds = new Map<string, string>();
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    addresses.set(requestId, response.url);
    if (!response.url.startsWith("data:")) kinds.set(requestId, type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) sizes.set(requestId, encodedDataLength);
  });
  const sumWhere = (counts: (id: string) => boolean) =>
    [...sizes].filter(([id]) => counts(id)).reduce((all, [, size]) => all + size, 0);
  return {
    count: () => sizes.size,
    sum: (type?: string) => sumWhere((id) => type === undefined || kinds.get(id) === type),
    sumOf: (urls: readonly string[]) => sumWhere((id) => urls.includes(addresses.get(id) ?? "")),
  };
}
