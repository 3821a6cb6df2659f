import { mkdirSync } from "node:fs";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import { looks } from "@nri-commons/core/testing/looks";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findPages, type PageName, type PublicPage, pageNames } from "./public-pages.ts";
import { bootSampleNodes, type SampleNodes } from "./sample-nodes.ts";

const shots = process.env["SHOTS"];

describeInChromium("the public pages of two nodes that exchange", (browser) => {
  let nodes: SampleNodes;
  let pages: Readonly<Record<PageName, PublicPage>>;
  const contexts = new Map<number, BrowserContext>();

  beforeAll(async () => {
    nodes = await bootSampleNodes();
    pages = await findPages(nodes);
    if (shots) mkdirSync(shots, { recursive: true });
  });
  afterAll(async () => {
    await nodes?.remove();
  });

  async function openPage(width: number) {
    const made =
      contexts.get(width) ??
      (await browser().newContext({
        viewport: { width, height: 800 },
        reducedMotion: "reduce",
        timezoneId: "Asia/Amman",
      }));
    contexts.set(width, made);
    return made.newPage();
  }

  it.each(pageNames.flatMap((name) => looks.map((look) => ({ name, ...look }))))(
    "$name in $lang at $width px: no axe violation, nothing wider than the window, no complaint in the console",
    async ({ name, lang, width }) => {
      const { node, path } = pages[name];
      const page = await openPage(width);
      const complaints: string[] = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      const response = await page.goto(`${node.origin}/${lang}${path}`);
      const seen = await inspectPage(page);
      const direction = await page.locator("html").getAttribute("dir");
      if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
      await page.close();
      const missing = name === "not found";
      expect(response?.status()).toBe(missing ? 404 : 200);
      expect(direction).toBe(lang === "ar" ? "rtl" : "ltr");
      expect(seen).toEqual({ violations: [], overflow: 0 });
      expect(missing ? complaints.slice(1) : complaints).toEqual([]);
    },
  );
});
