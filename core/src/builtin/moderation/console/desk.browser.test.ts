import { afterAll, beforeAll, expect, it } from "vitest";
import { moderation } from "../../../content/index.ts";
import { describeInChromium } from "../../../testing/chromium.ts";
import { inspectPage } from "../../../testing/inspect-page.ts";
import { looks } from "../../../testing/looks.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let site: OpenConsole;
let report = 0;
let decision = 0;
let appeal = 0;
beforeAll(async () => {
  site = await openConsole();
  const about = await site.firstEvent();
  const text = "It sells watches";
  const file = (key: string) =>
    site.node.transaction((tx) => moderation.fileReport(tx, { about, category: "spam", text, lang: "en", key }));
  await file("one");
  decision = (
    await site.node.transaction((tx) => moderation.hide(tx, { ref: about, reason: "spam", note: "Advertising" }))
  ).n;
  appeal = (
    await site.node.transaction((tx) => moderation.fileAppeal(tx, { decision, side: "affected", text, key: "a" }))
  ).n;
  report = (await file("two")).n;
});
afterAll(() => site.remove());

describeInChromium("the moderators' desk", (browser) => {
  for (const { lang, width } of looks) {
    it(`is in order and fits (${lang}, ${width} px)`, async () => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const [name = "", value = ""] = site.cookie.split("=");
      await context.addCookies([{ name, value, url: site.node.origin }]);
      const page = await context.newPage();
      const wrong: string[] = [];
      const paths = ["", "?tab=decided", `/reports/${report}`, "/decisions", `/decisions/${decision}`];
      for (const path of [...paths, `/appeals/${appeal}`, "/conduct/fr"]) {
        await page.goto(`${site.node.origin}/${lang}/console/moderation${path}`);
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${path}: ${one}`));
        if (overflow > 0) wrong.push(`${path}: ${overflow} px too wide`);
      }
      await context.close();
      expect(wrong).toEqual([]);
    });
  }
});
