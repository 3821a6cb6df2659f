import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole({ name: "kigf" });
}, 60_000);
afterAll(() => site.remove());

/** What has the focus, as a test can name it, and whether one sees that it has it. */
const focused = (page: Page): Promise<{ id: string; name: string; text: string; visible: boolean }> =>
  page.evaluate(look);

const look = `(() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const visible = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { id: one.id, name: one.getAttribute("name") ?? "", text: one.textContent.trim(), visible };
})()`;

/** Goes on with Tab until the focus is where it is wanted; every stop on the way can be seen. */
async function tabTo(page: Page, wanted: { name: string } | { text: string }): Promise<void> {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.text !== "" || at.name !== "") expect(at, `at ${JSON.stringify(at)}`).toMatchObject({ visible: true });
    if ("name" in wanted ? at.name === wanted.name : at.text === wanted.text) return;
  }
  throw new Error(`Tab never came to ${JSON.stringify(wanted)}`);
}

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
    const type = async (field: string, text: string) => {
      await tabTo(page, { name: field });
      await page.keyboard.type(text);
    };
    const go = async (label: string) => {
      await tabTo(page, { text: label });
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    };

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
  }, 120_000);
});
