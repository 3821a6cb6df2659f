import { mkdirSync } from "node:fs";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

const shots = process.env["SHOTS"];

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "kigf" });
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(() => site.remove());

describeInChromium("two people who take part meet", (browser) => {
  for (const { lang, width } of [
    { lang: "en", width: 1280 },
    { lang: "ar", width: 320 },
  ] as const) {
    it(`without scripts, from being found to being in touch (${lang}, ${width} px)`, async () => {
      const event = await site.firstEvent();
      await site.send(`/en/console/registration/${event}/settings`, { retention: "30" });
      const wrong: string[] = [];
      const look = async (page: Page, where: string) => {
        if (shots) await page.screenshot({ path: `${shots}/contacts-${where}-${lang}-${width}.png`, fullPage: true });
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${where}: ${one}`));
        if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
      };
      const next = (page: Page) => page.locator("main form[method=post] .acts button[type=submit]").first().click();
      const register = async (name: string): Promise<Page> => {
        const context = await browser().newContext({ viewport: { width, height: 900 } });
        const page = await context.newPage();
        // The page's own scripts do not come; what inspects it still can.
        await page.route("**/*.js", (route) => route.abort());
        await page.goto(`${site.node.origin}/${lang}/registration/${event}`);
        site.clock.move(5000);
        await page.fill('[name="name"]', name);
        await page.fill('[name="email"]', `${name}@people.example`);
        await next(page);
        await page.click('main a[href$="/contacts"]');
        if (name === "ann") await look(page, "offer");
        await page.fill('[name="name"]', `The ${name}`);
        await page.fill('[name="interests"]', "شبكات المجتمع، community networks");
        await next(page);
        return page;
      };
      const ann = await register("ann");
      await look(ann, "nobody");
      const bob = await register("bob");
      await bob.click("main section[aria-labelledby=others] h3 a");
      await next(bob);
      expect(await bob.locator(".mistakes li").count()).toBe(1);
      await bob.fill('[name="text"]', "Shall we talk?");
      await look(bob, "ask");
      await next(bob);
      expect(await bob.textContent("main")).not.toContain("ann@people.example");
      await ann.reload();
      await look(ann, "asked");
      await ann.click('main form[action$="/accept"] button[type=submit]');
      expect(await ann.textContent("main")).toContain("bob@people.example");
      await look(ann, "joined");
      await ann.click("main section[aria-labelledby=joined] h3 a");
      await ann.click('main a[href$="/block"]');
      await look(ann, "block");
      await next(ann);
      expect(await ann.textContent("main")).not.toContain("bob@people.example");
      await look(ann, "blocked");
      await Promise.all([ann, bob].map((page) => page.context().close()));
      expect(wrong).toEqual([]);
    });
  }
});
