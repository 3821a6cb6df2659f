import { afterAll, beforeAll, expect, it } from "vitest";
import { definePlugin } from "../../../plugin/index.ts";
import { describeInChromium } from "../../../testing/chromium.ts";
import { inspectPage } from "../../../testing/inspect-page.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

const labs = definePlugin()({
  ...{ id: "labs", version: "1.0.0", api: "^1.0.0", permissions: { "lab.manage": { default: ["editor"] } } },
  slots: { "about.main@1": () => Promise.reject(new Error("no words")) },
  exports: { labs: { openData: true, rows: async () => [] } },
});

describeInChromium("the pages of plugins", (browser) => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ plugins: [labs] });
    for (let visit = 0; visit < 5; visit++) await site.get("/en/about");
  });
  afterAll(() => site.remove());

  it.each([
    ["en", 1280],
    ["ar", 320],
  ])("have nothing that axe complains about and no overflow (%s, %i px)", async (lang, width) => {
    const context = await browser().newContext({ viewport: { width, height: 900 } });
    const [name = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name, value, url: site.node.origin }]);
    const page = await context.newPage();
    for (const path of ["plugins", "plugins/labs", "plugins/labs/remove", "plugins/reviewed", "export"]) {
      await page.goto(`${site.node.origin}/${lang}/console/${path}`);
      expect([path, await inspectPage(page)]).toEqual([path, { violations: [], overflow: 0 }]);
    }
    await page.goto(`${site.node.origin}/${lang}/elsewhere`);
    expect(await inspectPage(page)).toEqual({ violations: [], overflow: 0 });
    await context.close();
  });
});
