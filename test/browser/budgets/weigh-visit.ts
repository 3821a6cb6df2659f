import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession } from "playwright-core";
import { shiftOf, watchPaint } from "./watch-paint.ts";

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

export interface Visit {
  address: string;
  cookie?: string | undefined;
}

/** A first visit on a telephone. */
export async function weighVisit(browser: Browser, visit: Visit): Promise<Weight> {
  const context = await telephone(browser, visit);
  const page = await context.newPage();
  const fetched = await watchFetches(await context.newCDPSession(page));
  await watchPaint(page);
  await page.goto(visit.address, { waitUntil: "load" });
  const style = await page.locator("style").first().textContent();
  const shift = await shiftOf(page);
  await context.close();
  return {
    visit: fetched.sum(),
    requests: fetched.count(),
    html: fetched.sum("Document"),
    css: fetched.sum("Stylesheet") + gzipSync(style ?? "").length,
    script: fetched.sum("Script"),
    shift,
  };
}

export async function telephone(browser: Browser, { address, cookie }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const [name = "", value = ""] = (cookie ?? "").split("=");
  if (name !== "") await context.addCookies([{ name, value, url: new URL(address).origin }]);
  return context;
}

async function watchFetches(session: CDPSession) {
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (!response.url.startsWith("data:")) kinds.set(requestId, type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) sizes.set(requestId, encodedDataLength);
  });
  return {
    count: () => sizes.size,
    sum: (type?: string) =>
      [...sizes]
        .filter(([id]) => type === undefined || kinds.get(id) === type)
        .reduce((all, [, size]) => all + size, 0),
  };
}
