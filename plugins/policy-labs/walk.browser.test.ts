import { mkdirSync } from "node:fs";
import { befriend, until } from "@nri-commons/core/testing";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import { afterAll, beforeAll, expect, it } from "vitest";
import policyLabs from "./plugin.ts";
import { openLab } from "./test-labs.ts";

type Browser = ReturnType<Parameters<Parameters<typeof describeInChromium>[1]>[0]>;
type Page = Awaited<ReturnType<Browser["newPage"]>>;

const shots = process.env["SHOTS"];

let kenya: OpenConsole;
let ghana: OpenConsole;
beforeAll(async () => {
  kenya = await openConsole({ name: "ada", plugins: [policyLabs] });
  ghana = await openConsole({ name: "ghana", plugins: [policyLabs], clock: kenya.clock });
  await befriend(ghana.node, kenya.node);
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(() => Promise.all([kenya, ghana].map((site) => site?.remove())));

describeInChromium("a lab from signal to decision, on two sites", (browser) => {
  for (const { lang, width } of [
    { lang: "en", width: 1280 },
    { lang: "ar", width: 320 },
  ] as const) {
    it(`is walked by a coordinator, convenors and others (${lang}, ${width} px)`, async () => {
      const name = `Cables ${lang}`;
      const wrong: string[] = [];
      const open = async (site: OpenConsole): Promise<Page> => {
        const context = await browser().newContext({ viewport: { width, height: 900 } });
        const [cookie = "", value = ""] = site.cookie.split("=");
        await context.addCookies([{ name: cookie, value, url: site.node.origin }]);
        return context.newPage();
      };
      const [a, b] = [await open(kenya), await open(ghana)];
      const go = (page: Page, path: string) => page.goto(`${(page === a ? kenya : ghana).node.origin}/${lang}${path}`);
      const look = async (page: Page, where: string) => {
        if (shots) await page.screenshot({ path: `${shots}/lab-${where}-${lang}-${width}.png`, fullPage: true });
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${where}: ${one}`));
        if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
      };
      const send = (page: Page) => page.locator("main form[method=post] .acts button[type=submit]").first().click();
      const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
        for (const [field, value] of Object.entries(values)) await page.fill(`[name="${field}"]`, value);
      };
      const check = (page: Page, field: string, value: string) => page.check(`[name="${field}"][value="${value}"]`);

      // A signal, supported elsewhere.
      await go(a, "/console/labs/signals/new");
      await send(a);
      await look(a, "01-signal-mistakes");
      await fill(a, { title: name, seen: "Two cables were cut within a week.", weeks: "6" });
      await send(a);
      await a.locator("form[action$='/publish'] button").click();
      await look(a, "02-signal-desk");
      const signal = a.url().split("/").at(-1);
      await until(async () => (await ghana.stranger("/en/labs/signals")).text.includes(name));
      await go(b, "/labs/signals");
      await look(b, "03-signals");
      await b.click(`main article a:has-text("${name}")`);
      await check(b, "group", "academia");
      await b.locator("#support form .acts button").click();
      await look(b, "04-signal-supported");
      await until(async () => (await kenya.stranger(`/en/labs/signals/${signal}`)).text.includes("1 in all"));

      // A lab takes it up, and draws its risks.
      const lab = await openLab(kenya, { "title.en": `Lab ${name}` });
      await go(a, `/console/labs/signals/${signal}/lab`);
      await a.selectOption('[name="lab"]', lab);
      await send(a);
      const at = `/console/labs/${lab}`;
      await go(a, `${at}/risks/new`);
      await fill(a, { title: "One path for many", about: "A region hangs on one cable." });
      await check(a, "likelihood", "high");
      await check(a, "impact", "high");
      await a.selectOption('[name="layer"]', "infrastructure");
      await send(a);
      for (const [group, likelihood] of [
        ["civil-society", "high"],
        ["private-sector", "low"],
      ] as const) {
        await a.locator("main .row-acts a[href$='/position']").first().click();
        await a.selectOption('[name="group"]', group);
        await check(a, "likelihood", likelihood);
        await check(a, "impact", "high");
        await send(a);
      }
      await look(a, "05-risk-desk");
      await go(a, `${at}/risks/resilience`);
      await fill(a, { text: "One cut takes a whole region off the network. ".repeat(3) });
      await send(a);
      await go(a, `/labs/${lab}/risks`);
      await look(a, "06-risk-map");

      // The brief.
      await go(a, `${at}/brief/edit`);
      await fill(a, {
        title: `Brief ${name}`,
        context: "Cables break.",
        agreement: "- They do",
        difference: "- Who pays",
      });
      expect(await a.textContent("[data-words] output")).not.toBe("0");
      await look(a, "07-brief-edit");
      await send(a);
      await look(a, "08-brief-lacks");
      await go(a, `${at}/brief/options/new`);
      await fill(a, { title: "Share spare capacity", actor: "Operators" });
      await check(a, "effort", "small");
      await a.selectOption('[name="horizon"]', "weeks");
      await send(a);
      await a.locator("form[action$='/publish'] button").click();
      await look(a, "09-brief-desk");
      await until(async () => (await ghana.stranger("/en/labs/briefs")).text.includes(`Brief ${name}`));

      // An option tried elsewhere, with its lesson back.
      await go(b, "/labs/briefs");
      await b.click(`main article a:has-text("Brief ${name}")`);
      await look(b, "10-brief-elsewhere");
      await b.locator("main a[href*='/trials/new?option=']").click();
      await fill(b, { scope: "Two islands", result: "Links held.", lesson: "Agree on prices first." });
      await b.selectOption('[name="stage"]', "done");
      await send(b);
      await b.locator("form[action$='/publish'] button").click();
      await look(b, "11-trial-desk");
      await go(a, "/labs/briefs");
      await a.click(`main article a:has-text("Brief ${name}")`);
      await until(async () => {
        await a.reload();
        return (await a.textContent("main"))?.includes("Agree on prices first.") ?? false;
      });
      await look(a, "12-brief-with-trial");

      // The self-check, the pilot, and its decision.
      await go(a, `${at}/guidelines`);
      await check(a, "mark.scope", "met");
      await check(a, "public", "yes");
      await look(a, "13-self-check");
      await send(a);
      await go(a, `/labs/${lab}/guidelines`);
      await look(a, "14-self-check-open");
      await go(a, `/console/labs/pilots/new?lab=${lab}`);
      await fill(a, { title: `Pilot ${name}`, criteria: "Two briefs\nNew voices" });
      await send(a);
      const pilot = a.url().split("/").at(-1);
      await a.locator("main a[href$='/assessment']").first().click();
      await a.locator("[name^='finding.'][value='met']").first().check();
      await look(a, "15-assessment");
      await send(a);
      await a.locator("main a[href$='/decision']").click();
      await check(a, "decision", "continue");
      await fill(a, { reasons: "Short and useful." });
      await send(a);
      await go(a, `/labs/pilots/${pilot}`);
      await look(a, "16-decision");
      await go(a, `/labs/${lab}`);
      await look(a, "17-lab");
      expect(wrong).toEqual([]);
      for (const page of [a, b]) await page.context().close();
    });
  }
});
