import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "kigf", keepsRegistry: true });
  await site.firstEvent();
  await site.send("/en/console/experts/invite", { name: "Sample Expert", email: "expert@example.org", lang: "en" });
  await site.send("/en/console/events/drafts/new", { "name.en": "Half an event" });
}, 60_000);
afterAll(() => site.remove());

/** One address of each sort: what differs only in an id or in its filters looks the same. */
const sortOf = (path: string) => path.replace(/\?.*/, "").replace(/[0-9a-z]{26}/g, ":id");

/** Files, which are no pages. */
const isPage = (path: string) => !/[./](csv|ics|json|age|zip|nginx|apache|download|file)$/.test(path);

describeInChromium("the console", (browser) => {
  for (const { lang, width } of [
    { lang: "en", width: 1280 },
    { lang: "ar", width: 320 },
  ] as const) {
    it(`has no page that axe complains about, that is too wide or that leads nowhere (${lang}, ${width} px)`, async () => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const [name = "", value = ""] = site.cookie.split("=");
      await context.addCookies([{ name, value, url: site.node.origin }]);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
      const seen = new Map<string, string>();
      const waiting = [`/${lang}/console`];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        if (seen.has(sortOf(path)) || !isPage(path)) continue;
        seen.set(sortOf(path), path);
        const answer = await page.goto(site.node.origin + path);
        if (answer?.status() !== 200) complaints.push(`${path}: ${answer?.status()}`);
        const { violations, overflow } = await inspectPage(page);
        complaints.push(...violations.map((one) => `${path}: ${one}`));
        if (overflow > 0) complaints.push(`${path}: ${overflow} px too wide`);
        waiting.push(...(await linksOf(page, lang)));
      }
      await context.close();
      expect(complaints).toEqual([]);
      expect(seen.size).toBeGreaterThan(30);
    }, 300_000);
  }
});

async function linksOf(page: Page, lang: string): Promise<string[]> {
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return links.filter((href) => href.startsWith(`/${lang}/console`)).map((href) => href.replace(/#.*/, ""));
}
