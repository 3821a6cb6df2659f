import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { picture } from "./picture.ts";

let global: TestNode;
let own: TestNode;

beforeAll(async () => {
  global = await bootTestNode({ name: "igf", kind: "secretariat", keepsRegistry: true });
});
afterAll(async () => {
  await global.remove();
});

/** A node as `nri init` leaves it: with an origin and a link, and nothing else. */
async function begin(): Promise<string> {
  own = await bootTestNode({ name: "kigf", unnamed: true });
  await befriend(global, own);
  const { token } = await own.transaction((tx) => own.people.setupLink(tx));
  return `${own.origin}/en/setup/${token}`;
}

/** Each page on the way is looked at, too. */
const wrong: string[] = [];
async function look(page: Page, where: string) {
  const { violations, overflow } = await inspectPage(page);
  wrong.push(...violations.map((one) => `${where}: ${one}`));
  if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
}

/** Those of docs/guide/first-ten-minutes.md. */
async function shown(page: Page, name: string, lang: string) {
  if (lang === "en") await picture(page, name);
}

// Nobody reads and fills a form in less than three seconds: the public form says so.
const asAPersonDoes = 3100;

describeInChromium("a coordinator's first ten minutes", (browser) => {
  for (const { lang, script, width } of [
    { lang: "en", script: true, width: 1280 },
    { lang: "ar", script: false, width: 320 },
  ] as const) {
    it(`lead from the link to an event that has arrived (${lang}, ${width} px, script ${script ? "on" : "off"})`, async () => {
      const link = await begin();
      const context = await browser().newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      if (!script) await page.route("**/*.js", (route) => route.abort());
      const next = () => page.click("main form .acts button[type=submit]:not(.quiet)");
      const choose = (name: string, value: string) => page.check(`[name="${name}"][value="${value}"]`);

      await page.goto(link);
      await look(page, "language");
      await page.click(`main a[hreflang="${lang}"]`);
      expect(await page.getAttribute("html", "lang")).toBe(lang);

      await page.fill('[name="name"]', "Sample Coordinator");
      await page.fill('[name="email"]', "coordinator@example.org");
      await look(page, "you");
      await page.waitForTimeout(asAPersonDoes);
      await next();

      await page.fill(`[name="name.${lang}"]`, "Kenya IGF");
      await choose("kind", "national");
      await page.selectOption('[name="country"]', "KE");
      await look(page, "initiative");
      await shown(page, "initiative", lang);
      await next();
      expect(await page.inputValue('[name="zone"]')).toBe("Africa/Nairobi");
      await look(page, "place");
      await next();
      await choose("listed", "yes");
      await look(page, "visibility");
      await next();
      await look(page, "check");
      await next();

      expect(new URL(page.url()).pathname).toBe(`/${lang}/console`);
      await look(page, "today");
      await shown(page, "today", lang);
      await page.click('main a[href$="/console/events/drafts/new"]');
      await page.fill(`[name="name.${lang}"]`, "Kenya IGF 2027");
      await look(page, "what");
      await next();
      await page.fill('[name="start.day"]', "27");
      await page.selectOption('[name="start.month"]', "3");
      await page.fill('[name="start.year"]', "2027");
      await page.fill('[name="startTime"]', "9");
      await page.fill('[name="endTime"]', "17:00");
      await page.fill('[name="locality"]', "Nairobi");
      await look(page, "when");
      await next();
      await look(page, "details");
      await next();
      const said = await page.textContent("main");
      if (lang === "en") expect(said).toContain("Saturday 27 March 2027, 09:00–17:00, East Africa Time (UTC+3)");
      await look(page, "check the event");
      await shown(page, "check", lang);
      await next();

      await page.waitForLoadState();
      const here = new URL(page.url()).pathname;
      expect(here).toMatch(/\/console\/events\/[0-9a-z]{26}$/);
      const id = here.split("/").at(-1) ?? "";
      await until(async () => {
        await page.reload();
        return (await page.locator("main .tag.ok").count()) >= 2;
      });
      await look(page, "arrived");
      await shown(page, "arrived", lang);
      const there = await global.get(`/api/v1/events?limit=50`);
      expect(JSON.stringify(await there.json())).toContain(id);
      expect((await own.get(`/${lang}/events/${id}`)).status).toBe(200);
      await context.close();
      await own.remove();
      expect(wrong).toEqual([]);
    });
  }
});
