import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, expect, it } from "vitest";
import { focused, goBy, tabTo, typeInto } from "./by-keyboard.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "kigf" });
});
afterAll(() => site.remove());

describeInChromium("without a mouse", (browser) => {
  it("the first stop leads past the menus", async () => {
    const page = await browser().newPage();
    for (const path of ["/en/", "/en/events", "/ar/about"]) {
      await page.goto(site.node.origin + path);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect((await focused(page)).id, path).toBe("main");
    }
    await page.close();
  });

  it("an event is entered, corrected and published", async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name, value, url: site.node.origin }]);
    const page = await context.newPage();
    const type = (field: string, text: string) => typeInto(page, field, text);
    const go = (label: string) => goBy(page, label);

    await page.goto(`${site.node.origin}/en/console`);
    await go("Enter your first event");
    // Sent empty: the focus is on the list of mistakes, and the mistake leads to its field.
    await go("Save and go on");
    expect((await focused(page)).text).toContain("Enter a title");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect((await focused(page)).name).toBe("name.en");
    await page.keyboard.type("Sample Forum by keyboard");
    await go("Save and go on");
    await type("start.day", "27");
    await tabTo(page, { name: "start.month" });
    await page.keyboard.press("m");
    await type("start.year", "2027");
    await type("locality", "Nairobi");
    await go("Save and go on");
    await go("Save and go on");
    expect(await page.textContent("main")).toContain("Saturday 27 March 2027");
    await go("Publish");
    expect(await page.textContent("main")).toContain("Your event is public");
    await context.close();
  });
});
