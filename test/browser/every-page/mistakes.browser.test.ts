import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import { visit } from "@nri-commons/core/testing/visit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { needsOwner } from "./walk-site.ts";

const question = { name: "Sample Person", email: "person@example.net", text: "We look for a speaker." };

describeInChromium("a form that is sent back", (browser) => {
  let site: OpenConsole;
  let forms: readonly string[];
  beforeAll(async () => {
    site = await openConsole({ name: "kigf", mail: { port: 9 } });
    const event = await site.firstEvent();
    await site.node.run("registration open", { arguments: { event } });
    forms = [
      `/registration/${event}`,
      "/ask/expert",
      `/moderation/report?page=/events/${event}`,
      "/sign-in",
      "/console/events/drafts/new",
      `/console/events/${event}/programme/new`,
      "/console/events/import",
      "/console/outputs/drafts/new",
      "/console/experts/invite",
      "/console/people/invite",
      "/console/site/pages/new",
      "/console/me/email",
    ];
  });
  afterAll(() => site?.remove());

  for (const { lang, width } of [
    { lang: "en", width: 1280 },
    { lang: "ar", width: 320 },
  ]) {
    const open = async (path: string): Promise<Page> => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const [name = "", value = ""] = site.cookie.split("=");
      if (needsOwner(path)) await context.addCookies([{ name, value, url: site.node.origin }]);
      const page = await context.newPage();
      await page.goto(`${site.node.origin}/${lang}${path}`);
      site.clock.move(5000);
      return page;
    };
    const send = async (page: Page) => {
      const [answer] = await Promise.all([
        page.waitForResponse((one) => one.request().method() === "POST"),
        page.locator("main form[method=post]:visible").last().evaluate(press),
        page.waitForEvent("load"),
      ]);
      return answer.status();
    };

    it(`has its mistakes in a list that has the focus and leads to each field, and nothing that axe complains about (${lang}, ${width} px)`, async () => {
      const wrong: string[] = [];
      for (const path of forms) {
        const page = await open(path);
        const status = await send(page).catch(() => "not sent");
        if (status !== 422) wrong.push(`${path}: ${status}`);
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${path}: ${one}`));
        if (overflow > 0) wrong.push(`${path}: ${overflow} px too wide`);
        wrong.push(...(await page.evaluate<string[]>(summary)).map((one) => `${path}: ${one}`));
        await page.context().close();
      }
      expect(wrong).toEqual([]);
    });

    const postNow = (path: string) =>
      fetch(new URL(path, site.node.origin), { method: "POST", body: new URLSearchParams({ name: "Sample" }) });

    it(`says so when too many were sent (${lang}, ${width} px)`, async () => {
      const { send: post } = visit(site.node, site.clock);
      // With a mistake each: those count, too.
      for (let sent = 0; sent < 20; sent++) await postNow("/en/ask/expert");
      const page = await open("/ask/expert");
      for (const [field, typed] of Object.entries(question)) await page.fill(`[name="${field}"]`, typed);
      expect(await send(page)).toBe(429);
      expect(await page.inputValue('[name="text"]')).toBe(question.text);
      expect(await inspectPage(page)).toEqual({ violations: [], overflow: 0 });
      await page.context().close();
      expect((await post("/en/ask/expert", question)).status).toBe(303);
    });
  }
});

/** The button that sends, pressed as it stands: also where an empty field would stop a browser. */
const press = (form: unknown) => {
  const { elements } = form as { elements: Iterable<{ type: string; click(): void; className: string; name: string }> };
  const buttons = [...elements].filter(
    ({ type, className, name }) => type === "submit" && !/quiet/.test(className) && name === "",
  );
  (buttons.at(-1) ?? [...elements].findLast(({ type }) => type === "submit"))?.click();
};

/** As text, since it runs in the page: what is not right about the list of mistakes. */
const summary = `(() => {
  const wrong = [];
  const list = document.querySelector("[data-mistakes]");
  if (!list) return ["no list of mistakes"];
  if (document.activeElement !== list) wrong.push("the focus is elsewhere");
  const links = [...list.querySelectorAll("a")];
  if (links.length === 0) wrong.push("no mistake is linked");
  for (const one of links) if (!document.getElementById(one.hash.slice(1))) wrong.push("leads to no field: " + one.textContent);
  if (!/^(Error|خطأ)/.test(document.title)) wrong.push("title: " + document.title);
  return wrong;
})()`;
