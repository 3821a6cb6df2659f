import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../../testing/chromium.ts";
import { inspectPage } from "../../../testing/inspect-page.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

/** The forms of events, outputs and experts filled in without scripts, as a phone and as a wide screen show them. */
describeInChromium("the forms with pictures, in chromium", (browser) => fillForms(browser));

const picture = { name: "hall.jpg", mimeType: "image/jpeg" };

function fillForms(browser: () => Browser) {
  let site: OpenConsole;
  let larger: string;
  beforeAll(async () => {
    site = await openConsole();
    larger = await site.firstEvent();
  });
  afterAll(() => site.remove());

  const looks = [
    { lang: "en", width: 1280 },
    { lang: "ar", width: 320 },
  ];

  async function open({ lang, width }: (typeof looks)[number], path: string): Promise<Page> {
    const context = await browser().newContext({
      viewport: { width, height: 800 },
      reducedMotion: "reduce",
      javaScriptEnabled: false,
    });
    const [cookie = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name: cookie, value, url: site.node.origin }]);
    const page = await context.newPage();
    await page.goto(`${site.node.origin}/${lang}${path}`);
    return page;
  }

  async function choose(page: Page, field: string) {
    const buffer = await sharp({ create: { width: 1200, height: 700, channels: 3, background: "#285078" } })
      .jpeg()
      .toBuffer();
    await page.setInputFiles(`input[name="${field}.file"]`, { ...picture, buffer });
  }

  const send = (page: Page) => page.locator("main form .acts button.btn:not(.quiet)").first().click();

  /** Axe needs scripts: the page is opened once more with them. */
  async function look(page: Page, { lang, width }: (typeof looks)[number], name: string) {
    const shots = process.env["SHOTS"];
    if (shots) await page.screenshot({ path: `${shots}/form-${name}-${lang}-${width}.png`, fullPage: true });
    const context = await browser().newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const [cookie = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name: cookie, value, url: site.node.origin }]);
    const seeing = await context.newPage();
    await seeing.goto(page.url());
    const seen = await inspectPage(seeing);
    await context.close();
    expect({ name, ...seen }).toEqual({ name, violations: [], overflow: 0 });
  }

  it.each(looks)(
    "takes an event below the country with its picture, in $lang at $width px",
    async (how) => {
      const page = await open(how, `/console/events/drafts/new?partOf=${larger}`);
      await page.fill(`input[name="name.${how.lang}"]`, "Kisumu Forum");
      await look(page, how, "event-what");
      await send(page);
      await page.fill('input[name="start.day"]', "3");
      await page.selectOption('select[name="start.month"]', "2");
      await page.fill('input[name="start.year"]', "2027");
      await page.fill('input[name="locality"]', "Kisumu");
      await page.fill('input[name="adminArea"]', "Kisumu County");
      await look(page, how, "event-when");
      await send(page);
      await look(page, how, "event-details");
      await choose(page, "picture");
      await send(page);
      expect(await page.locator("#mistakes").count()).toBe(1);
      await look(page, how, "event-picture");
      await page.fill('input[name="picture.alt"]', "A full hall");
      await send(page);
      await look(page, how, "event-check");
      await send(page);
      await page.goto(`${site.node.origin}/${how.lang}/events/${larger}`);
      expect(await page.locator("#part-of-it").count()).toBe(1);
      await look(page, how, "event-larger");
      await page.locator("section:has(> #part-of-it) a").first().click();
      expect(await page.locator('img[alt="A full hall"]').count()).toBe(1);
      await look(page, how, "event-part");
      await page.context().close();
    },
    90_000,
  );

  it.each(looks)(
    "takes an output with its picture, mark and endorsements, in $lang at $width px",
    async (how) => {
      const page = await open(how, "/console/outputs/drafts/new");
      await page.fill(`input[name="title.${how.lang}"]`, "Messages 2026");
      await page.fill(`textarea[name="text.${how.lang}"]`, "See https://other.example/a for more.");
      await choose(page, "picture");
      await page.check('input[name="picture.decorative"]');
      await look(page, how, "output-content");
      await send(page);
      await page.selectOption('select[name="type"]', "nri-messages");
      await page.fill('textarea[name="endorsedBy"]', "Sample Chamber");
      await page.locator('details:has(select[name="mark"]) > summary').click();
      await page.selectOption('select[name="mark"]', "own-logo");
      await look(page, how, "output-about");
      await send(page);
      await look(page, how, "output-tags");
      await page.fill('textarea[name="keywords"]', "broadband");
      await send(page);
      await look(page, how, "output-check");
      await send(page);
      await look(page, how, "output-item");
      await page.context().close();
    },
    90_000,
  );

  it.each(looks)(
    "asks a person for a photo on their own page, in $lang at $width px",
    async (how) => {
      const person = { name: `Sample ${how.lang}`, email: `sample-${how.lang}@example.org`, lang: how.lang, words: "" };
      const asked = await site.send("/en/console/experts/invite", person);
      const link = /\/(?:en|ar)(\/experts\/mine\/[\w-]{32})/.exec(asked.text)?.[1] ?? "";
      const page = await open(how, link);
      await choose(page, "photo");
      await page.fill('input[name="photo.alt"]', "On a stage");
      await look(page, how, "expert-mine");
      await send(page);
      expect(await page.locator("#mistakes").count()).toBe(1);
      await page.context().close();
    },
    60_000,
  );
}
