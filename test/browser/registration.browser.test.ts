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

describeInChromium("registration, from the call to who came", (browser) => {
  for (const { lang, script, width } of [
    { lang: "en", script: true, width: 1280 },
    { lang: "ar", script: false, width: 320 },
  ] as const) {
    it(`goes all the way (${lang}, ${width} px, script ${script ? "on" : "off"})`, async () => {
      const event = await site.firstEvent();
      const desk = `${site.node.origin}/${lang}/console/registration/${event}`;
      const wrong: string[] = [];
      const look = async (page: Page, where: string) => {
        if (shots) await page.screenshot({ path: `${shots}/${where}-${lang}-${width}.png`, fullPage: true });
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${where}: ${one}`));
        if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
      };
      const open = async (cookie: string) => {
        const viewport = { width, height: 900 };
        const context = await browser().newContext({ viewport });
        const [name = "", value = ""] = cookie.split("=");
        if (cookie !== "") await context.addCookies([{ name, value, url: site.node.origin }]);
        const page = await context.newPage();
        // The page's own scripts do not come; what inspects it still can.
        if (!script) await page.route("**/*.js", (route) => route.abort());
        return page;
      };
      const next = (page: Page) => page.click("main form[method=post] .acts button[type=submit]:not(.quiet)");

      const organiser = await open(site.cookie);
      await organiser.goto(`${site.node.origin}/${lang}/console/registration`);
      await look(organiser, "desk");
      await organiser.click(`main a[href$="${event}/settings"]`);
      await organiser.fill('[name="capacity"]', "2");
      await organiser.check('[name="options"][value="hubs"]');
      await organiser.check('[name="questions"][value="support"]');
      await organiser.fill('[name="joinUrl"]', "https://meet.example/secret-room");
      await look(organiser, "settings");
      await next(organiser);
      await look(organiser, "people-none");

      const visitor = await open("");
      await visitor.goto(`${site.node.origin}/${lang}/events/${event}`);
      await look(visitor, "event");
      await visitor.click(`aside a.btn[href="/${lang}/registration/${event}"]`);
      await look(visitor, "form");
      site.clock.move(5000);
      await next(visitor);
      expect(await visitor.locator(".mistakes li").count()).toBe(2);
      await look(visitor, "form-mistakes");
      await visitor.fill('[name="name"]', "بومة الليل");
      await visitor.fill('[name="email"]', "owl@people.example");
      await visitor.selectOption('[name="from"]', "KE");
      await visitor.fill('[name="accommodation"]', "Captions, please");
      await visitor.check('[name="needs"][value="travel"]');
      await next(visitor);
      expect(visitor.url()).toMatch(/\/registration\/me\/[\w-]{32}$/);
      expect(await visitor.textContent("main")).toContain("https://meet.example/secret-room");
      await look(visitor, "place");
      const place = visitor.url();
      await visitor.click('main a[href$="/change"]');
      expect(await visitor.inputValue('[name="accommodation"]')).toBe("Captions, please");
      await look(visitor, "change");
      await next(visitor);
      await visitor.goto(`${place}/cancel`);
      await look(visitor, "cancel");
      await visitor.goto(`${place}/erase`);
      await look(visitor, "erase");
      await visitor.goto(`${site.node.origin}/${lang}/registration/hub/${event}`);
      await look(visitor, "hub");
      site.clock.move(5000);
      for (const [name, value] of Object.entries({ city: "Kisumu", host: "City Library", coordinator: "A. B." })) {
        await visitor.fill(`[name="${name}"]`, value);
      }
      await visitor.fill('[name="coordinatorEmail"]', "hub@people.example");
      await next(visitor);
      await look(visitor, "hub-page");

      await organiser.goto(desk);
      expect(await organiser.textContent("main")).toContain("بومة الليل");
      await look(organiser, "people");
      for (const tab of ["needs", "hubs", "message", "figures", "close"]) {
        await organiser.goto(`${desk}/${tab}`);
        await look(organiser, tab);
      }
      await organiser.goto(`${desk}/door`);
      await organiser.fill('[name="q"]', "بومة");
      await organiser.keyboard.press("Enter");
      await organiser.waitForURL(/q=/);
      await look(organiser, "door");
      await organiser.click('main li button[name="mode"][value="online"]');
      await organiser.waitForURL(/last=/);
      await look(organiser, "door-noted");
      expect(await organiser.textContent('[role="status"]')).toContain("بومة الليل");

      await visitor.goto(`${place}/erase`);
      await next(visitor);
      expect((await visitor.goto(place))?.status()).toBe(404);
      await Promise.all([organiser, visitor].map((page) => page.context().close()));
      expect(wrong).toEqual([]);
    });
  }
});
