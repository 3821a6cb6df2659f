import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { picture } from "./picture.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "kigf" });
  await site.send("/en/console/site/name", { "name.en": "Kenya IGF", "name.fr": "FGI Kenya" });
});
afterAll(() => site.remove());

/** What the site is there for, done in a browser that runs no scripts; on the way the pictures of docs/guide/coordinators.md. */
describeInChromium("with scripts switched off", (browser) => {
  const contexts: BrowserContext[] = [];
  afterAll(() => Promise.all(contexts.map((one) => one.close())));
  const open = async (cookie = ""): Promise<Page> => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 1000, height: 660 } });
    contexts.push(context);
    const [name = "", value = ""] = cookie.split("=");
    if (name !== "") await context.addCookies([{ name, value, url: site.node.origin }]);
    return context.newPage();
  };
  const go = (page: Page, path: string) => page.goto(`${site.node.origin}/en${path}`);
  const send = async (page: Page) => {
    site.clock.move(5000);
    await page.locator("main form[method=post] .acts button[type=submit]:not(.quiet)").last().click();
  };
  const words = async (page: Page) => (await page.textContent("main")) ?? "";
  let event = "";

  it("an event is added in four pages, and its public page is found by search and read in French", async () => {
    const page = await open(site.cookie);
    await go(page, "/console/events");
    await page.click('main a[href$="/console/events/drafts/new"]');
    await page.fill('[name="name.en"]', "Kenya IGF 2027");
    await page.fill('[name="summary.en"]', "A day on access, trust and young people.");
    await picture(page, "event-what");
    await send(page);
    await page.fill('[name="start.day"]', "27");
    await page.selectOption('[name="start.month"]', "3");
    await page.fill('[name="start.year"]', "2027");
    await page.fill('[name="locality"]', "Nairobi");
    await send(page);
    await send(page);
    await send(page);
    expect(await words(page)).toContain("Your event is public");
    event = page.url().replace(/.*events\/([0-9a-z]{26}).*/, "$1");

    const reader = await open();
    await go(reader, "/");
    await reader.getByRole("search").getByRole("searchbox").first().fill("kenya 2027");
    await reader.keyboard.press("Enter");
    await reader.locator("main").getByRole("link", { name: "Kenya IGF 2027" }).first().click();
    expect(await words(reader)).toContain("Saturday 27 March 2027");
    await reader.getByRole("link", { name: "Français" }).click();
    expect(new URL(reader.url()).pathname).toBe(`/fr/events/${event}`);
    expect(await words(reader)).toContain("samedi 27 mars 2027");
  });

  it("an output is uploaded and published", async () => {
    const page = await open(site.cookie);
    await go(page, "/console/outputs/drafts/new");
    await page.fill('[name="title.en"]', "Messages of the Kenya IGF 2026");
    const file = {
      name: "messages.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("1. Cost is only a part of access."),
    };
    await page.setInputFiles("#field-upload", file);
    await send(page);
    await page.selectOption('[name="type"]', "nri-messages");
    await picture(page, "output-about");
    await send(page);
    await send(page);
    for (const point of await page.locator('[name="checks"]').all()) await point.check();
    await send(page);
    expect(await words(page)).toContain("It is public");
    const reader = await open();
    await go(reader, "/outputs");
    await reader.locator("main").getByRole("link", { name: "Messages of the Kenya IGF 2026" }).first().click();
    expect(await words(reader)).toContain("messages.txt");
  });

  it("an expert is invited, agrees on a page of their own, and stands in the list", async () => {
    const page = await open(site.cookie);
    await go(page, "/console/experts/invite");
    await page.fill('[name="name"]', "Sample Expert");
    await page.fill('[name="email"]', "expert@example.org");
    await send(page);
    const link = /http\S+\/experts\/mine\/[\w-]{32}/.exec(await words(page))?.[0] ?? "";
    const expertsOwn = await open();
    await expertsOwn.goto(link);
    await picture(expertsOwn, "expert-own");
    await expertsOwn.fill('[name="name"]', "Sample Expert");
    await expertsOwn.selectOption('[name="scope.name"]', "public");
    await expertsOwn.check('[name="agreed"]');
    await send(expertsOwn);
    await go(expertsOwn, "/experts");
    expect(await words(expertsOwn)).toContain("Sample Expert");
  });

  it("one registers for the event, and the team sees it", async () => {
    const page = await open(site.cookie);
    await go(page, `/console/registration/${event}/settings`);
    await page.fill('[name="capacity"]', "120");
    await picture(page, "registration-settings");
    await send(page);
    const visitor = await open();
    await go(visitor, `/events/${event}`);
    await visitor.locator(`main a.btn[href="/en/registration/${event}"]`).first().click();
    await visitor.fill('[name="name"]', "Night Owl");
    await visitor.fill('[name="email"]', "owl@people.example");
    await send(visitor);
    expect(visitor.url()).toMatch(/\/registration\/me\/[\w-]{32}$/);
    await go(page, `/console/registration/${event}`);
    expect(await words(page)).toContain("Night Owl");
    await picture(page, "registration-people");
  });

  it("a question to the team and a report of a page arrive on Today", async () => {
    const visitor = await open();
    await go(visitor, `/events/${event}`);
    await visitor.locator('footer a[href*="/moderation/report"], main a[href*="/moderation/report"]').first().click();
    await visitor.check('[name="category"][value="false"]');
    await visitor.fill('[name="text"]', "It is in June");
    await send(visitor);
    expect(await words(visitor)).toContain("Report R1");
    await go(visitor, "/ask/expert");
    await visitor.fill('[name="name"]', "Sample Person");
    await visitor.fill('[name="email"]', "person@example.net");
    await visitor.fill('[name="text"]', "We look for a speaker on access.");
    await send(visitor);
    const page = await open(site.cookie);
    await go(page, "/console");
    await page.locator('main a[href*="/console/ask"]').first().click();
    expect(await words(page)).toContain("Sample Person");
    await go(page, "/console/moderation");
    expect(await words(page)).toContain("R1");
  });

  it("the site's name is changed in its settings and stands at the head of every page", async () => {
    const page = await open(site.cookie);
    await go(page, "/console/site");
    await picture(page, "site-settings");
    await page.locator('main a[href$="/console/site/name"]').click();
    await page.fill('[name="name.en"]', "Kenya Internet Governance Forum");
    await send(page);
    const reader = await open();
    await go(reader, "/about");
    expect(await reader.textContent("header >> nth=0")).toContain("Kenya Internet Governance Forum");
  });
});
